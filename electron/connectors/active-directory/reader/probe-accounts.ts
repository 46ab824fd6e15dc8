import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { accountsWithAddress, anyAccount } from './account-filters.ts'
import { accountAttributes } from './account-attributes.ts'
import { countLeftOut } from './account-warnings.ts'
import type { DirectoryReading } from './directory-reading.ts'
import { findChosenGroups } from './find-chosen-groups.ts'
import { chosenGroups, rulesOf } from './read-active-directory.ts'
import { collectAccount, createAccountCollection } from './sweep-accounts.ts'

/** Enough to see whether the choice fits, at once even in a large domain. */
const sampleSize = 200

/** The first accounts: how many are users, one by name, and how many are left out for what reason. */
export async function probeAccounts(reading: DirectoryReading, filters: ActiveDirectoryFilters): Promise<string> {
  const { session, baseDn, facts, signal } = reading
  const { entries, truncated } = await session.inStage('search').searchSome({
    baseDn,
    scope: 'sub',
    filter: filters.exchangeUsersOnly ? accountsWithAddress : anyAccount,
    attributes: accountAttributes,
    references: facts.suppressesReferences ? 'suppressed' : 'counted',
    limit: sampleSize,
    signal,
  })
  const accounts = createAccountCollection()
  for (const entry of entries) collectAccount(accounts, entry, rulesOf(reading, filters))
  const count = `${accounts.users.size}${truncated ? '+' : ''}`
  const [example] = [...accounts.users.values()].filter(({ flaw }) => flaw === null)
  return [example === undefined ? count : `${count}: ${example.user.userName}, …`, ...leftOutWords(accounts)].join('; ')
}

function leftOutWords(accounts: Parameters<typeof countLeftOut>[0]): readonly string[] {
  const { withoutAddress, disabled, hidden, systemMailboxes } = countLeftOut(accounts)
  const words: readonly (readonly [number, string])[] = [
    [withoutAddress, 'without address'],
    [disabled, 'disabled'],
    [hidden, 'hidden'],
    [systemMailboxes, 'system mailboxes'],
  ]
  return words.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`))
}

/** The chosen groups; null where none is chosen. */
export async function probeChosenGroups(
  reading: DirectoryReading,
  filters: ActiveDirectoryFilters,
): Promise<string | null> {
  const chosen = chosenGroups(filters)
  if (chosen.length === 0) return null
  const { groups } = await findChosenGroups(reading, chosen)
  return groups.map(({ names, distinguishedName }) => names[0] ?? distinguishedName).join(', ')
}
