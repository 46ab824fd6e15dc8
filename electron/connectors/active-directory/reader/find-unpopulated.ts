import { or } from '../../ldap/filter/build-filter.ts'
import type { DirectoryReading } from './directory-reading.ts'
import type { DomainGroup } from './domain-group.ts'
import { membershipFilters } from './membership.ts'

/**
 * Those of the groups of which no member is to be seen, neither by `member` nor by what accounts and groups say of themselves.
 * They may be empty. Where this account may read neither side, they look just so, and their members must not count as gone.
 */
export async function findUnpopulated(
  { session, facts, signal }: DirectoryReading,
  groups: readonly DomainGroup[],
): Promise<readonly DomainGroup[]> {
  const unpopulated: DomainGroup[] = []
  for (const group of groups.filter(({ memberNames }) => memberNames.length === 0)) {
    const { entries } = await session.inStage('groups').searchSome({
      baseDn: facts.namingContext,
      scope: 'sub',
      filter: or(...membershipFilters(group)),
      attributes: ['1.1'],
      references: facts.suppressesReferences ? 'suppressed' : 'counted',
      limit: 1,
      signal,
    })
    if (entries.length === 0) unpopulated.push(group)
  }
  return unpopulated
}
