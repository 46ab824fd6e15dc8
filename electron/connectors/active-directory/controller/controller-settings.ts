import type { ActiveDirectoryProtocol } from '../../../../shared/configuration/active-directory.ts'
import type { LdapDeadlines, LdapSession, OpenSessionOptions } from '../../ldap/session/ldap-session.ts'
import type { ControllerRequest, FoundControllers } from '../detection/find-controllers.ts'
import type { SealedCredentials, SealedSessionOptions } from '../sealing/sealed-session-options.ts'

/** Where to read, and as whom; checked. */
export interface ControllerSettings {
  /** Empty, the name of a domain, or a controller. */
  readonly server: string
  readonly protocol: ActiveDirectoryProtocol
  /** Empty: the domain's own naming context. */
  readonly baseDn: string
  readonly credentials: SealedCredentials
  /** Further trusted authorities, PEM. */
  readonly certificateAuthorities: readonly string[]
}

/** How controllers are found and connections made: handed in, so that tests can put others in their place. */
export interface ControllerSource {
  readonly findControllers: (request: ControllerRequest) => Promise<FoundControllers>
  /** Plain for the rootDSE, TLS for LDAPS. */
  readonly openSession: (options: OpenSessionOptions) => Promise<LdapSession>
  /** Bound already, and sealed. */
  readonly openSealedSession: (options: SealedSessionOptions) => Promise<LdapSession>
  readonly deadlines: LdapDeadlines
}
