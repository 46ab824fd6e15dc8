import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Certificate } from '../certificates.ts'
import { createRequestReader, type LabRequest } from './request-reader.ts'
import { play, type WireAct } from './wire-act.ts'

/** The protocol doubles stand on this: it reads requests strictly and writes whatever bytes it is told. */
export interface LabHttpServer {
  readonly host: '127.0.0.1'
  readonly port: number
  /** `http://127.0.0.1:1234` or with https. */
  readonly origin: string
  /** Every request that came in whole, in order. */
  readonly requests: readonly LabRequest[]
  connectionCount(): number
  openConnections(): number
  untilAllClosed(): Promise<void>
  close(): Promise<void>
}

export interface LabHttpOptions {
  readonly tls?: Certificate
  readonly answer: (request: LabRequest) => WireAct | Promise<WireAct>
  /** `ignore`: what comes is thrown away, a handshake too. `deaf`: nothing is taken, so that a sender gets stuck. */
  readonly onConnection?: 'serve' | 'ignore' | 'deaf' | 'close'
}

export async function startLabHttp(options: LabHttpOptions): Promise<LabHttpServer> {
  const sockets = new Set<Socket>()
  const requests: LabRequest[] = []
  let connections = 0
  const serve = (socket: Socket): void =>
    createRequestReader(socket, connections, (request) => {
      requests.push(request)
      return Promise.resolve(options.answer(request)).then((act) => play(act, socket))
    })
  const server = createLabServer(options, serve)
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    host: '127.0.0.1',
    port,
    origin: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    requests,
    connectionCount: () => connections,
    openConnections: () => sockets.size,
    untilAllClosed: async () => {
      await Promise.all([...sockets].map(untilClosed))
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function createLabServer({ tls, onConnection = 'serve' }: LabHttpOptions, serve: (socket: Socket) => void): Server {
  if (onConnection === 'ignore') return createServer((socket) => socket.resume())
  if (onConnection === 'deaf') return createServer((socket) => socket.pause())
  if (onConnection === 'close') return createServer((socket) => socket.destroy())
  if (tls === undefined) return createServer(serve)
  const server = createTlsServer({ key: tls.key, cert: tls.cert }, serve)
  server.on('tlsClientError', () => undefined)
  return server
}

/** A deaf socket hears of its end only when it listens again. */
const untilClosed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => void socket.once('close', () => resolve()).resume())
