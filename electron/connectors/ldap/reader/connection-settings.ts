import type { LdapEndpoint } from '../session/ldap-session.ts'

/** Where to read, and as whom; checked, and the same for any connector that builds on LDAP. */
export interface ConnectionSettings {
  readonly endpoint: LdapEndpoint
  /** null: the read is anonymous. */
  readonly credentials: LdapCredentials | null
  /** Empty: found from the rootDSE. */
  readonly baseDn: string
}

export interface LdapCredentials {
  readonly name: string
  readonly password: string
}
