import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface LogOnGateOptions {
  /** Of a server on this machine. */
  readonly port: number
  /** How many connections come through, one after the other; later ones are closed at once. */
  readonly connections: number
}

export interface LogOnGate {
  readonly host: '127.0.0.1'
  readonly port: number
  refusedCount(): number
  close(): Promise<void>
}

/** Stands before a server that goes away between two connections. */
export async function startLogOnGate(options: LogOnGateOptions): Promise<LogOnGate> {
  const sockets = new Set<Socket>()
  let opened = 0
  const remember = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    remember(client)
    opened += 1
    if (opened > options.connections) {
      client.destroy()
      return
    }
    const upstream = connect(options.port, '127.0.0.1')
    remember(upstream)
    client.pipe(upstream).pipe(client)
    client.on('close', () => upstream.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    refusedCount: () => Math.max(0, opened - options.connections),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
