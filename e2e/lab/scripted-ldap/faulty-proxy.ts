import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface FaultyProxyOptions {
  /** A server on this machine: a scripted one or slapd. */
  readonly port: number
  /** Bytes from the server, TLS or not, that come through; the rest is lost. */
  readonly bytes: number
  readonly then: 'close' | 'reset' | 'stall'
}

export interface FaultyProxy {
  readonly host: '127.0.0.1'
  readonly port: number
  connectionCount(): number
  close(): Promise<void>
}

/** Stands between a client and a server and fails at any byte, also inside TLS records. */
export async function startFaultyProxy(options: FaultyProxyOptions): Promise<FaultyProxy> {
  const sockets = new Set<Socket>()
  let connections = 0
  const remember = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    connections += 1
    const upstream = connect(options.port, '127.0.0.1')
    remember(client)
    remember(upstream)
    client.pipe(upstream)
    passBytes(upstream, client, options)
    client.on('close', () => upstream.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    connectionCount: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function passBytes(upstream: Socket, client: Socket, { bytes, then }: FaultyProxyOptions): void {
  let left = bytes
  upstream.on('data', (chunk: Buffer) => {
    const passed = chunk.subarray(0, left)
    left -= passed.length
    if (!client.destroyed && passed.length > 0) client.write(passed)
    if (left === 0) fail(client, then)
  })
  upstream.on('end', () => client.end())
  if (left === 0) fail(client, then)
}

function fail(client: Socket, then: FaultyProxyOptions['then']): void {
  if (then === 'close') client.end()
  if (then === 'reset') client.resetAndDestroy()
}
