import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:https'
import { labCertificates, type Certificate } from '../certificates.ts'
import { createKerioServer, type KerioServerOptions } from './kerio-server.ts'
import type { RecordedCall } from './record-call.ts'
import type { KerioFault } from './kerio-fault.ts'
import type { KerioData } from './kerio-records.ts'
import type { KerioVariant } from './kerio-variant.ts'

export interface KerioDoubleOptions extends KerioServerOptions {
  /** A self-signed one is what a fresh server has; the lab's authority signs the usual one here. */
  readonly certificate?: Certificate
}

/** A protocol double of Kerio Connect's administration, on a port of its own. It proves our reading, not a real server. */
export interface KerioDouble {
  readonly host: 'localhost'
  readonly port: number
  readonly caPem: string
  /** Every call that was understood, in order. Passwords are not kept. */
  readonly calls: readonly RecordedCall[]
  methods(): readonly string[]
  /** Connections that were ever opened. */
  connections(): number
  openSessions(): number
  openConnections(): number
  setData(data: KerioData): void
  setFault(fault: KerioFault): void
  setVariant(variant: Partial<KerioVariant>): void
  expireSessions(): void
  untilAllClosed(): Promise<void>
  close(): Promise<void>
}

export async function startKerioDouble(options: KerioDoubleOptions): Promise<KerioDouble> {
  const { good, authority } = labCertificates()
  const { cert, key } = options.certificate ?? good
  const kerio = createKerioServer(options)
  const server = createServer({ cert, key, keepAliveTimeout: 60_000 }, kerio.answer)
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...kerio,
    host: 'localhost',
    port: (server.address() as AddressInfo).port,
    caPem: authority.cert,
    methods: () => kerio.calls.map(({ method }) => method),
    connections: () => connections,
    openConnections: () => sockets.size,
    untilAllClosed: async () => {
      await Promise.all([...sockets].map((socket) => once(socket, 'close')))
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
