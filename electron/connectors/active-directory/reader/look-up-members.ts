import { equality, or } from '../../ldap/filter/build-filter.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { accountAttributes } from './account-attributes.ts'
import { addSummaries, sweep, type DirectoryReading } from './directory-reading.ts'
import { groupAttributes } from './domain-group.ts'
import { inBatches } from './in-batches.ts'

const attributes = [...new Set([...accountAttributes, ...groupAttributes, 'sAMAccountType', 'objectClass'])]

/** The entries of these names, whatever they are; those that are not there, or not to be seen, are missing. */
export async function lookUpMembers(
  reading: DirectoryReading,
  distinguishedNames: readonly string[],
  onPage: (entries: readonly LdapEntry[]) => void,
): Promise<SearchSummary> {
  const summaries: SearchSummary[] = []
  for (const batch of inBatches(distinguishedNames)) {
    const search = {
      baseDn: reading.facts.namingContext,
      filter: or(...batch.map((name) => equality('distinguishedName', name))),
      attributes,
      longAttributes: ['proxyAddresses', 'member'],
      stage: 'groups',
    } as const
    summaries.push(await sweep(reading, search, onPage))
  }
  return addSummaries(summaries)
}
