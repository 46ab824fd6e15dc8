import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import type { DirectorySnapshot } from '../../../../shared/domain/directory-snapshot.ts'
import { recordWarnings, referenceWarnings } from '../../ldap/reader/read-warnings.ts'
import { sortRecords } from '../../ldap/reader/sort-records.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { accountsWithAddress, anyAccount } from './account-filters.ts'
import { accountWarnings } from './account-warnings.ts'
import type { DirectoryReading } from './directory-reading.ts'
import { readMembers } from './read-members.ts'
import type { Stranger } from './strangers.ts'
import { createAccountCollection, sweepAccounts, type AccountCollection, type AccountRules } from './sweep-accounts.ts'

/** The accounts that the settings ask for. Whatever cannot be read to its end rejects. */
export async function readActiveDirectory(
  reading: DirectoryReading,
  filters: ActiveDirectoryFilters,
): Promise<DirectorySnapshot> {
  const rules = rulesOf(reading, filters)
  const chosen = chosenGroups(filters)
  const accounts = createAccountCollection()
  const { strangers, summary } = await collect(reading, { chosen, rules }, accounts)
  const records = [...accounts.users.values()]
  const sorted = await sortRecords(records, { identifier: 'objectGUID', signal: reading.signal })
  return {
    ...sorted,
    warnings: [
      ...accountWarnings({ accounts, strangers, baseDn: reading.baseDn }),
      ...recordWarnings(records, { userNameAttribute: filters.userNameFormat }),
      ...referenceWarnings(summary.references),
    ],
    // Every search has come to its regular end, or it would have thrown.
    proof: { kind: 'complete', ...summary, groups: chosen },
  }
}

export const rulesOf = ({ facts }: Pick<DirectoryReading, 'facts'>, filters: ActiveDirectoryFilters): AccountRules => ({
  choice: filters,
  userNameFormat: filters.userNameFormat,
  dnsDomain: facts.dnsDomain,
})

export const chosenGroups = ({ groups }: ActiveDirectoryFilters): readonly string[] =>
  groups.map((group) => group.trim()).filter((group) => group !== '')

interface Collection {
  readonly strangers: readonly Stranger[]
  readonly summary: SearchSummary
}

async function collect(
  reading: DirectoryReading,
  { chosen, rules }: { readonly chosen: readonly string[]; readonly rules: AccountRules },
  accounts: AccountCollection,
): Promise<Collection> {
  if (chosen.length > 0) return readMembers(reading, { chosen, rules }, accounts)
  const filter = rules.choice.exchangeUsersOnly ? accountsWithAddress : anyAccount
  return { strangers: [], summary: await sweepAccounts(reading, { filter, rules }, accounts) }
}
