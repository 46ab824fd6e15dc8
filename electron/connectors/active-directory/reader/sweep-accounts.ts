import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { accountAttributes } from './account-attributes.ts'
import { collectAccount, type AccountCollection, type AccountRules } from './account-collection.ts'
import { sweep, type DirectoryReading } from './directory-reading.ts'

export interface AccountSweep {
  readonly filter: LdapFilter
  readonly rules: AccountRules
  /** Which of the accounts that come are meant; without it all of them. */
  readonly belongs?: (entry: LdapEntry) => boolean
  /** What `belongs` looks at. */
  readonly further?: readonly string[]
}

/** All accounts below the base that match the filter. */
export function sweepAccounts(
  reading: DirectoryReading,
  { filter, rules, belongs = () => true, further = [] }: AccountSweep,
  accounts: AccountCollection,
): Promise<SearchSummary> {
  const { baseDn, onProgress } = reading
  const search = {
    baseDn,
    filter,
    attributes: [...accountAttributes, ...further],
    longAttributes: ['proxyAddresses', ...further],
    stage: 'search',
  } as const
  return sweep(reading, search, (entries) => {
    for (const entry of entries) if (belongs(entry)) collectAccount(accounts, entry, rules)
    onProgress({ phase: 'reading', done: accounts.users.size + accounts.leftOut.size, total: null })
  })
}
