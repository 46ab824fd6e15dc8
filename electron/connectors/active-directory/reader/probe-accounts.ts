import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { because, named, type Reason } from '../../../../shared/text/reason.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { accountAttributes } from './account-attributes.ts'
import { collectAccount, createAccountCollection, type AccountCollection } from './account-collection.ts'
import { accountsWithAddress, anyAccount } from './account-filters.ts'
import { countLeftOut } from './account-warnings.ts'
import type { DirectoryReading } from './directory-reading.ts'
import { findChosenGroups } from './find-chosen-groups.ts'
import { chosenGroups, rulesOf } from './read-active-directory.ts'

/** Enough to see whether the choice fits, at once even in a large domain. */
const sampleSize = 200

interface Sample {
  readonly accounts: AccountCollection
  readonly truncated: boolean
}

/** The first accounts: how many are users, one by name, and how many are left out for what reason. */
export async function probeAccounts(reading: DirectoryReading, filters: ActiveDirectoryFilters): Promise<Reason> {
  const { accounts, truncated } = await sampleAccounts(reading, filters)
  const count = `${accounts.users.size}${truncated ? '+' : ''}`
  const [example] = [...accounts.users.values()].filter(({ flaw }) => flaw === null)
  const found = named(example === undefined ? count : `${count}: ${example.user.userName}, …`)
  return [found, ...leftOut(accounts)].reduce(afterSemicolon)
}

/** Where no account has an address, the others are looked at, so that it is said why nobody is left. */
async function sampleAccounts(reading: DirectoryReading, filters: ActiveDirectoryFilters): Promise<Sample> {
  if (!filters.exchangeUsersOnly) return sample(reading, filters, anyAccount)
  const withAddress = await sample(reading, filters, accountsWithAddress)
  return withAddress.accounts.names.size > 0 ? withAddress : sample(reading, filters, anyAccount)
}

async function sample(reading: DirectoryReading, filters: ActiveDirectoryFilters, filter: LdapFilter): Promise<Sample> {
  const { session, baseDn, facts, signal } = reading
  const { entries, truncated } = await session.inStage('search').searchSome({
    baseDn,
    scope: 'sub',
    filter,
    attributes: accountAttributes,
    references: facts.suppressesReferences ? 'suppressed' : 'counted',
    limit: sampleSize,
    signal,
  })
  const accounts = createAccountCollection()
  for (const entry of entries) collectAccount(accounts, entry, rulesOf(reading, filters))
  return { accounts, truncated }
}

const afterSemicolon = (first: Reason, next: Reason): Reason => because('after-semicolon', { first, next })

function leftOut(accounts: AccountCollection): readonly Reason[] {
  const { withoutAddress, disabled, hidden, systemMailboxes } = countLeftOut(accounts)
  const counts = [
    [withoutAddress, 'step-without-address'],
    [disabled, 'step-disabled'],
    [hidden, 'step-hidden'],
    [systemMailboxes, 'step-system-mailboxes'],
  ] as const
  return counts.flatMap(([count, code]) => (count === 0 ? [] : because(code, { count })))
}

/** The chosen groups; null where none is chosen. */
export async function probeChosenGroups(
  reading: DirectoryReading,
  filters: ActiveDirectoryFilters,
): Promise<Reason | null> {
  const chosen = chosenGroups(filters)
  if (chosen.length === 0) return null
  const { groups } = await findChosenGroups(reading, chosen)
  return named(groups.map(({ names, distinguishedName }) => names[0] ?? distinguishedName).join(', '))
}
