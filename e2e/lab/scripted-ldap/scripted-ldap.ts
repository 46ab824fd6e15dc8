import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls'
import type { BindOperation, SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import type { LdapScript, RecordedConnection, ScriptedRequest } from './ldap-script.ts'
import { regularScript } from './regular-script.ts'
import { serveConnection } from './scripted-connection.ts'

type ScriptedTls = Pick<SecureContextOptions, 'key' | 'cert' | 'minVersion' | 'maxVersion'>

export interface ScriptedLdapOptions {
  readonly script?: LdapScript
  readonly tls?: ScriptedTls
}

/** A server that does what a script says and remembers everything that it was asked. */
export interface ScriptedLdap {
  readonly host: '127.0.0.1'
  readonly port: number
  /** TLS from the first byte; without a certificate every handshake fails. */
  readonly tlsPort: number
  /** Everything that clients asked, in the order of arrival. */
  readonly requests: readonly ScriptedRequest[]
  readonly connections: readonly RecordedConnection[]
  searches(): readonly ScriptedRequest<SearchOperation>[]
  binds(): readonly ScriptedRequest<BindOperation>[]
  /** What is done from the next request on, also on connections that are open. */
  setScript(script: LdapScript): void
  openConnections(): number
  /** Resolves when the client has let go of every connection; a test's own deadline ends the wait. */
  untilAllClosed(): Promise<void>
  close(): Promise<void>
}

export async function startScriptedLdap(options: ScriptedLdapOptions = {}): Promise<ScriptedLdap> {
  const { tls } = options
  const complete = (script: LdapScript = {}): Required<LdapScript> => ({
    ...regularScript(tls === undefined ? 'not-offered' : 'offered'),
    ...script,
  })
  let current = complete(options.script)
  const secureContext = tls === undefined ? null : createSecureContext(tls)
  const requests: ScriptedRequest[] = []
  const connections: RecordedConnection[] = []
  const sockets = new Set<Socket>()
  const record = (request: ScriptedRequest): void => void requests.push(request)

  const accept = (port: 'clear' | 'tls', context: SecureContext | null) => (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    connections.push(
      serveConnection({
        id: connections.length + 1,
        socket,
        port,
        secureContext: context,
        script: () => current,
        record,
      }),
    )
  }
  const clear = await listen(createServer({ allowHalfOpen: true }, accept('clear', secureContext)))
  const secured = await listen(
    createServer({ allowHalfOpen: true }, accept('tls', secureContext ?? createSecureContext())),
  )

  return {
    host: '127.0.0.1',
    port: portOf(clear),
    tlsPort: portOf(secured),
    requests,
    connections,
    searches: () => requests.filter((request) => isSearch(request)),
    binds: () => requests.filter((request) => isBind(request)),
    setScript: (script) => {
      current = complete(script)
    },
    openConnections: () => sockets.size,
    untilAllClosed: async () => {
      await Promise.all([...sockets].map((socket) => once(socket, 'close')))
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([clear, secured].map(stop))
    },
  }
}

const isSearch = (request: ScriptedRequest): request is ScriptedRequest<SearchOperation> =>
  request.operation.kind === 'search'
const isBind = (request: ScriptedRequest): request is ScriptedRequest<BindOperation> =>
  request.operation.kind === 'bind'

async function listen(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

const stop = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
