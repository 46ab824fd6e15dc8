import { problemError } from '../../../../shared/errors/problem-error.ts'
import { and, equality, or } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { anyGroup } from './account-filters.ts'
import { noSummary, sweep, addSummaries, type DirectoryReading } from './directory-reading.ts'
import { groupAttributes, mapGroup, type DomainGroup } from './domain-group.ts'
import { inBatches } from './in-batches.ts'

/** Groups by comparison key of their distinguished name. */
export type Closure = ReadonlyMap<string, DomainGroup>

/** Levels of groups in groups; real directories stay below ten. */
const depthLimit = 50

/**
 * The groups themselves and every group in them, level by level (reference: LDAP, 6): the rule for memberships "in chain" is
 * slow on large directories and matches nobody where a server lacks it. A group that was seen is not followed again.
 */
export async function readClosure(
  reading: DirectoryReading,
  chosen: readonly DomainGroup[],
): Promise<{ readonly closure: Closure; readonly summary: SearchSummary }> {
  const closure = new Map(chosen.map((group) => [group.key, group]))
  let summary = noSummary
  let level = chosen
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) throw tooDeep(chosen)
    const found = await readGroups(reading, level.map(memberOf))
    summary = addSummaries([summary, found.summary])
    level = found.groups.filter(({ key }) => !closure.has(key))
    for (const group of level) closure.set(group.key, group)
  }
  return { closure, summary }
}

const memberOf = ({ distinguishedName }: DomainGroup): LdapFilter => equality('memberOf', distinguishedName)

const tooDeep = (chosen: readonly DomainGroup[]) =>
  problemError('too-many-nested-groups', 'groups', {
    parameters: { limit: depthLimit, group: chosen.map(({ names, key }) => names[0] ?? key).join(', ') },
  })

/** The groups that match one of the conditions, each once. Several conditions share a search. */
export async function readGroups(
  reading: DirectoryReading,
  conditions: readonly LdapFilter[],
): Promise<{ readonly groups: readonly DomainGroup[]; readonly summary: SearchSummary }> {
  const groups = new Map<string, DomainGroup>()
  const summaries: SearchSummary[] = []
  for (const batch of inBatches(conditions)) {
    const search = {
      baseDn: reading.facts.namingContext,
      filter: and(anyGroup, or(...batch)),
      attributes: groupAttributes,
      longAttributes: ['member'],
      stage: 'groups',
    } as const
    summaries.push(
      await sweep(reading, search, (entries) => {
        for (const group of entries.map(mapGroup)) groups.set(group.key, group)
        reading.onProgress({ phase: 'groups', done: groups.size, total: null })
      }),
    )
  }
  return { groups: [...groups.values()], summary: addSummaries(summaries) }
}
