import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapDeadlines } from '../../ldap/session/ldap-session.ts'

export interface PasswordCredentials {
  readonly kind: 'password'
  /** A UPN (`ada@example.com`), or a name with its domain (`EXAMPLE\ada`, `example.com\ada`). */
  readonly userName: string
  readonly password: string
}

/** Who logs on. */
export type SealedCredentials =
  | PasswordCredentials
  /** The account that runs this program, by the ticket that it has. */
  | { readonly kind: 'current-account' }

/**
 * How to reach a domain controller on its plain port (389). The endpoint is dialled as it is given; its authorities, and its
 * host as the name that a certificate must bear, count only where sealing is not to be had and TLS takes its place.
 */
export interface SealedSessionOptions extends ConnectOptions {
  /** The controller's own name as DNS has it (`dnsHostName`), never an address: a ticket is made out to it. */
  readonly controllerName: string
  readonly credentials: SealedCredentials
  /** `bind` covers the whole log-on, with what the domain's Kerberos servers take. */
  readonly deadlines: LdapDeadlines
}
