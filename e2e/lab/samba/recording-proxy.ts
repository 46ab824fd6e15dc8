import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { responseTag } from '../../../electron/connectors/sample/ldap-server/ber-tags.ts'
import { decodeRequest } from '../../../electron/connectors/sample/ldap-server/decode-request.ts'
import { message, result } from '../../../electron/connectors/sample/ldap-server/encode-response.ts'
import { resultCode } from '../../../electron/connectors/sample/ldap-server/result-code.ts'

export interface RecordingProxyOptions {
  /** A server on this machine. */
  readonly port: number
  /** `refused`: a sealed log-on is answered here, as by a controller that has no mechanism for it. */
  readonly sealing?: 'passed' | 'refused'
}

/** Stands between a client and a server and keeps every byte, as anybody on the network could. */
export interface RecordingProxy {
  readonly port: number
  connectionCount(): number
  /** What clients sent, all connections one after the other. */
  fromClients(): Buffer
  fromServer(): Buffer
  close(): Promise<void>
}

export async function startRecordingProxy(options: RecordingProxyOptions): Promise<RecordingProxy> {
  const connections: { readonly sent: Buffer[]; readonly received: Buffer[] }[] = []
  const sockets = new Set<Socket>()
  const remember = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    const upstream = connect(options.port, '127.0.0.1')
    const record = { sent: [] as Buffer[], received: [] as Buffer[] }
    connections.push(record)
    for (const socket of [client, upstream]) remember(socket)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    upstream.on('data', (chunk: Buffer) => {
      record.received.push(chunk)
      client.write(chunk)
    })
    client.on('data', (chunk: Buffer) => {
      record.sent.push(chunk)
      const refusal = options.sealing === 'refused' ? refusalOf(chunk) : null
      if (refusal === null) upstream.write(chunk)
      else client.write(refusal)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    connectionCount: () => connections.length,
    fromClients: () => Buffer.concat(connections.flatMap(({ sent }) => sent)),
    fromServer: () => Buffer.concat(connections.flatMap(({ received }) => received)),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Clients of these tests send each request in one piece; what is no request is TLS, or goes on with one. */
function refusalOf(chunk: Buffer): Buffer | null {
  try {
    const { messageId, operation } = decodeRequest(chunk)
    const isSasl = operation.kind === 'bind' && operation.credentials.kind === 'sasl'
    return isSasl ? message(messageId, result(responseTag.bind, resultCode.authMethodNotSupported)) : null
  } catch {
    return null
  }
}
