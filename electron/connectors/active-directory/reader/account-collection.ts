import { identifierOf } from '../../ldap/attributes/entry-identifier.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import type { UserRecord } from '../../ldap/reader/map-user.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import { accountReaders } from './account-attributes.ts'
import { judgeAccount, type AccountChoice, type LeftOut } from './judge-account.ts'
import { mapAccount, type AccountSettings } from './map-account.ts'

export interface AccountRules extends AccountSettings {
  readonly choice: AccountChoice
}

/**
 * Accounts as they are read, each once: by objectGUID, since one that moves meanwhile may come under two names, and another one
 * may take the name that it had. Only an account without an identifier goes by its name.
 */
export interface AccountCollection {
  readonly users: Map<string, UserRecord>
  readonly leftOut: Map<string, LeftOut>
  /** Comparison keys of all names under which accounts came. */
  readonly names: Set<string>
  /** Whether any account told whether it is enabled: a reader who may not read that sees nobody disabled. */
  statesAreTold: boolean
}

export const createAccountCollection = (): AccountCollection => ({
  users: new Map(),
  leftOut: new Map(),
  names: new Set(),
  statesAreTold: false,
})

export function collectAccount(accounts: AccountCollection, entry: LdapEntry, rules: AccountRules): void {
  const name = nameKey(entry.distinguishedName)
  const identifier = identifierOf(entry)
  const identity = identifier.kind === 'found' ? identifier.externalId : name
  const reason = judgeAccount(entry, rules.choice)
  accounts.names.add(name)
  accounts.statesAreTold ||= accountReaders.control(entry).length > 0
  if (reason === null) {
    accounts.users.set(identity, mapAccount(entry, rules))
    accounts.leftOut.delete(identity)
  } else if (!accounts.users.has(identity)) {
    accounts.leftOut.set(identity, reason)
  }
}
