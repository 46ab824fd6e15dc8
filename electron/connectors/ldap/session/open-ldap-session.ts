import { openSocket, type Encryption } from '../../network/open-socket.ts'
import { createSession } from './create-session.ts'
import { createLdapConnection } from './ldap-connection.ts'
import type { LdapEndpoint, LdapSession, OpenSessionOptions } from './ldap-session.ts'
import { startTls } from './start-tls.ts'

/** Name, TCP, TLS, in this order; rejects with the problem of the stage that failed, and leaves nothing open then. */
export async function openLdapSession(options: OpenSessionOptions): Promise<LdapSession> {
  const { endpoint, deadlines } = options
  const socket = await openSocket(options, encryptionOf(endpoint))
  return createSession({
    connection: createLdapConnection(socket, endpoint.protocol === 'ldap' ? 'unknown' : 'proven'),
    endpoint,
    deadlines,
    stage: 'search',
    identity: { boundName: null, hasPagedSearch: false },
  })
}

function encryptionOf(endpoint: LdapEndpoint): Encryption {
  switch (endpoint.protocol) {
    case 'ldap':
      return { kind: 'none' }
    case 'ldap-tls':
      return { kind: 'upgrade', ask: (socket, signal) => startTls(socket, endpoint, signal) }
    case 'ldap-ssl':
      return { kind: 'tls' }
  }
}
