import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { labCertificates, type Certificate } from '../certificates.ts'
import { createIceWarpServer, type IceWarpServerOptions } from './icewarp-server.ts'

export interface IceWarpDoubleOptions extends IceWarpServerOptions {
  readonly scheme?: 'http' | 'https'
  /** A self-signed one is what most servers have; the lab's authority signs the usual one here. */
  readonly certificate?: Certificate
}

/** A protocol double of both interfaces of an IceWarp server. It proves our reading of the reference, not a real server. */
export type IceWarpDouble = Awaited<ReturnType<typeof startIceWarpDouble>>

export async function startIceWarpDouble(options: IceWarpDoubleOptions) {
  const { authority, good } = labCertificates()
  const { cert, key } = options.certificate ?? good
  const icewarp = createIceWarpServer(options)
  const server =
    options.scheme === 'http' ? createHttpServer(icewarp.answer) : createHttpsServer({ cert, key }, icewarp.answer)
  server.keepAliveTimeout = 60_000
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
    ...icewarp,
    host: 'localhost',
    port: (server.address() as AddressInfo).port,
    caPem: authority.cert,
    connections: () => connections,
    openConnections: () => sockets.size,
    untilAllClosed: async (): Promise<void> => {
      await Promise.all([...sockets].map((socket) => once(socket, 'close')))
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
