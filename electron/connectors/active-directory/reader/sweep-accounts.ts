import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import type { UserRecord } from '../../ldap/reader/map-user.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { accountAttributes } from './account-attributes.ts'
import { sweep, type DirectoryReading } from './directory-reading.ts'
import { judgeAccount, type AccountChoice, type LeftOut } from './judge-account.ts'
import { mapAccount, type AccountSettings } from './map-account.ts'

export interface AccountRules extends AccountSettings {
  readonly choice: AccountChoice
}

/** Accounts as they are read, each once, by comparison key of its distinguished name. */
export interface AccountCollection {
  readonly users: Map<string, UserRecord>
  readonly leftOut: Map<string, LeftOut>
}

export const createAccountCollection = (): AccountCollection => ({ users: new Map(), leftOut: new Map() })

export const isCollected = ({ users, leftOut }: AccountCollection, key: string): boolean =>
  users.has(key) || leftOut.has(key)

export function collectAccount(accounts: AccountCollection, entry: LdapEntry, rules: AccountRules): void {
  const key = nameKey(entry.distinguishedName)
  const reason = judgeAccount(entry, rules.choice)
  if (reason === null) accounts.users.set(key, mapAccount(entry, rules))
  else accounts.leftOut.set(key, reason)
}

/** All accounts below the base that match the filter. */
export function sweepAccounts(
  reading: DirectoryReading,
  { filter, rules }: { readonly filter: LdapFilter; readonly rules: AccountRules },
  accounts: AccountCollection,
): Promise<SearchSummary> {
  const { baseDn, onProgress } = reading
  const search = {
    baseDn,
    filter,
    attributes: accountAttributes,
    longAttributes: ['proxyAddresses'],
    stage: 'search',
  } as const
  return sweep(reading, search, (entries) => {
    for (const entry of entries) collectAccount(accounts, entry, rules)
    onProgress({ phase: 'reading', done: accounts.users.size + accounts.leftOut.size, total: null })
  })
}
