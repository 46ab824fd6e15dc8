import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import type { CompletenessProof, DirectorySnapshot } from '../../../../shared/domain/directory-snapshot.ts'
import { recordWarnings, referenceWarnings } from '../../ldap/reader/read-warnings.ts'
import { sortRecords } from '../../ldap/reader/sort-records.ts'
import { unseenEntries } from '../../ldap/reader/unseen-entries.ts'
import { createAccountCollection, type AccountCollection, type AccountRules } from './account-collection.ts'
import { accountsWithAddress, anyAccount } from './account-filters.ts'
import { accountWarnings } from './account-warnings.ts'
import { addSummaries, type DirectoryReading } from './directory-reading.ts'
import { readMembers, type MemberFindings } from './read-members.ts'
import { sweepAccounts } from './sweep-accounts.ts'

/** The accounts that the settings ask for. Whatever cannot be read to its end rejects. */
export async function readActiveDirectory(
  reading: DirectoryReading,
  filters: ActiveDirectoryFilters,
): Promise<DirectorySnapshot> {
  const rules = rulesOf(reading, filters)
  const chosen = chosenGroups(filters)
  const accounts = createAccountCollection()
  const findings = await collect(reading, { chosen, rules }, accounts)
  const records = [...accounts.users.values()]
  const sorted = await sortRecords(records, { identifier: 'objectGUID', signal: reading.signal })
  return {
    ...sorted,
    warnings: [
      ...accountWarnings({ accounts, ...findings, baseDn: reading.baseDn, choice: filters }),
      ...recordWarnings(records, { userNameAttribute: filters.userNameFormat }),
      ...referenceWarnings(findings.summary.references),
    ],
    proof: proofOf(findings, chosen),
    unseenPlaces: await unseenEntries(reading, sorted),
  }
}

/** Every search has come to its regular end, or it would have thrown; but a group may name whom nobody here can see. */
function proofOf({ strangers, unpopulated, summary }: MemberFindings, groups: readonly string[]): CompletenessProof {
  if (strangers.some(({ kind }) => kind === 'unseen')) return { kind: 'incomplete', reason: 'members-unseen' }
  if (unpopulated.length > 0) return { kind: 'incomplete', reason: 'group-unpopulated' }
  return { kind: 'complete', ...summary, groups }
}

export const rulesOf = ({ facts }: Pick<DirectoryReading, 'facts'>, filters: ActiveDirectoryFilters): AccountRules => ({
  choice: filters,
  userNameFormat: filters.userNameFormat,
  dnsDomain: facts.dnsDomain,
})

export const chosenGroups = ({ groups }: ActiveDirectoryFilters): readonly string[] =>
  groups.map((group) => group.trim()).filter((group) => group !== '')

interface Choice {
  readonly chosen: readonly string[]
  readonly rules: AccountRules
}

function collect(reading: DirectoryReading, choice: Choice, accounts: AccountCollection): Promise<MemberFindings> {
  return choice.chosen.length > 0 ? readMembers(reading, choice, accounts) : readEverybody(reading, choice, accounts)
}

async function readEverybody(
  reading: DirectoryReading,
  { rules }: Choice,
  accounts: AccountCollection,
): Promise<MemberFindings> {
  const summaries = [
    await sweepAccounts(
      reading,
      { filter: rules.choice.exchangeUsersOnly ? accountsWithAddress : anyAccount, rules },
      accounts,
    ),
  ]
  // Who has no address was not even sent; where that is everybody, it is told.
  if (rules.choice.exchangeUsersOnly && accounts.names.size === 0) {
    summaries.push(await sweepAccounts(reading, { filter: anyAccount, rules }, accounts))
  }
  return { strangers: [], unpopulated: [], summary: addSummaries(summaries) }
}
