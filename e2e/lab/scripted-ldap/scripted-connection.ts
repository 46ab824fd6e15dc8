import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket, type SecureContext } from 'node:tls'
import { decodeRequest } from '../../../electron/connectors/sample/ldap-server/decode-request.ts'
import { createFrameReader } from '../../../electron/connectors/sample/ldap-server/frame-reader.ts'
import type { LdapRequest } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import type { LdapScript, RecordedConnection, ScriptedRequest } from './ldap-script.ts'
import { createReply, type Reply } from './reply.ts'
import { createWire } from './wire.ts'

export interface ServeOptions {
  readonly id: number
  readonly socket: Socket
  readonly port: 'clear' | 'tls'
  readonly secureContext: SecureContext | null
  readonly script: () => Required<LdapScript>
  readonly record: (request: ScriptedRequest) => void
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }
/** Requests that a test sends are small; this only keeps a broken test from filling the memory. */
const longestRequest = 64 * 1024 * 1024

/** Serves one connection as the script says, and returns what tests see of it. */
export function serveConnection(options: ServeOptions): RecordedConnection {
  const { id, socket, script } = options
  const connection: Mutable<RecordedConnection> = {
    id,
    boundAs: null,
    security: 'clear',
    bytesReceived: 0,
    state: 'open',
    fault: null,
  }
  let stream: Duplex = socket
  const wire = createWire(() => stream)

  const watch = (watched: Duplex): void => {
    watched.on('error', (error) => {
      connection.fault ??= error.message
      socket.destroy()
    })
  }
  const read = (from: Duplex): void => {
    const frames = createFrameReader(longestRequest)
    from.on('data', (chunk: Buffer) => {
      connection.bytesReceived += chunk.length
      try {
        for (const frame of frames.push(chunk)) handle(decodeRequest(frame))
      } catch (error) {
        connection.fault = error instanceof Error ? error.message : 'unknown'
        socket.destroy()
      }
    })
    from.on('end', () => void stream.end())
  }
  const secure = (security: 'tls' | 'start-tls'): void => {
    if (options.secureContext === null) throw new Error('The scripted server has no certificate.')
    socket.removeAllListeners('data').removeAllListeners('end')
    const tls = new TLSSocket(socket, { isServer: true, secureContext: options.secureContext })
    stream = tls
    connection.security = security
    watch(tls)
    read(tls)
  }
  const replyTo = (request: LdapRequest): Reply =>
    createReply({
      ...request,
      wire,
      startTls: (answer) => {
        answer()
        secure('start-tls')
      },
      reset: () => void socket.resetAndDestroy(),
      ignoreInput: () => void stream.removeAllListeners('data').resume(),
    })
  const handle = (decoded: LdapRequest): void => {
    const request: ScriptedRequest = {
      ...decoded,
      connection,
      boundAs: connection.boundAs,
      security: connection.security,
    }
    options.record(request)
    const reply = replyTo(decoded)
    dispatch(request, watchBind(request, reply, connection), script())
    if (decoded.operation.kind === 'unbind') stream.end()
  }

  watch(socket)
  socket.on('close', () => (connection.state = 'closed'))
  socket.setNoDelay(true)
  const noRequest: LdapRequest = { messageId: 0, operation: { kind: 'unbind' }, controls: [], page: null }
  const decision = script().connected(connection, replyTo(noRequest))
  if (decision === 'ignore') socket.on('end', () => void socket.end()).resume()
  else if (options.port === 'tls') secure('tls')
  else read(socket)
  return connection
}

/** Notes who is bound as soon as the script answers a bind. */
function watchBind(request: ScriptedRequest, reply: Reply, connection: Mutable<RecordedConnection>): Reply {
  const { operation } = request
  if (operation.kind !== 'bind') return reply
  return {
    ...reply,
    done: (code = 0, details = {}) => {
      connection.boundAs = code === 0 && operation.name !== '' ? operation.name : null
      reply.done(code, details)
    },
  }
}

function dispatch(request: ScriptedRequest, reply: Reply, script: Required<LdapScript>): void {
  const { operation } = request
  switch (operation.kind) {
    case 'bind':
      script.bind({ ...request, operation }, reply)
      break
    case 'search':
      script.search({ ...request, operation }, reply)
      break
    case 'extended':
      script.extended({ ...request, operation }, reply)
      break
    case 'other':
    case 'abandon':
    case 'unbind':
      script.other(request, reply)
      break
    default:
      assertNever(operation)
  }
}
