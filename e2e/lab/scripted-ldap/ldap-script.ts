import type {
  BindOperation,
  ExtendedOperation,
  LdapOperation,
  LdapRequest,
  SearchOperation,
} from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import type { Reply } from './reply.ts'

/** A connection as tests look at it. */
export interface RecordedConnection {
  /** From 1, in the order of arrival. */
  readonly id: number
  /** The name of the last successful bind; null while anonymous. */
  readonly boundAs: string | null
  readonly security: 'clear' | 'tls' | 'start-tls'
  readonly bytesReceived: number
  readonly state: 'open' | 'closed'
  /** What the client sent that was not LDAP, or why TLS failed; null where all was well. */
  readonly fault: string | null
}

export interface ScriptedRequest<Operation extends LdapOperation = LdapOperation> extends LdapRequest<Operation> {
  readonly connection: RecordedConnection
  /** The connection's state when the request arrived; `connection` itself lives on. */
  readonly boundAs: string | null
  readonly security: RecordedConnection['security']
}

type Handler<Operation extends LdapOperation = LdapOperation> = (
  request: ScriptedRequest<Operation>,
  reply: Reply,
) => void

/**
 * What a server does with each kind of request. A handler that answers nothing stalls the client. What a script leaves
 * out is done regularly: binds and searches succeed (without entries), StartTLS works where the server has a certificate.
 */
export interface LdapScript {
  /** Before the first byte, on the TLS port before the handshake. */
  readonly connected?: (connection: RecordedConnection, reply: Reply) => 'serve' | 'ignore'
  readonly bind?: Handler<BindOperation>
  readonly search?: Handler<SearchOperation>
  readonly extended?: Handler<ExtendedOperation>
  /** Abandon, modify, add, ... */
  readonly other?: Handler
}
