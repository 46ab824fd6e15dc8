import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { serveClient } from './serve-client.ts'
import type { ServedDirectory } from './served-directory.ts'

export interface LdapServer {
  readonly host: string
  readonly port: number
  close(): Promise<void>
}

const loopback = '127.0.0.1'
const maximumConnections = 16

/** A read-only LDAP server for programs on this machine alone, on a port that the system chooses. */
export async function startLdapServer(served: () => ServedDirectory): Promise<LdapServer> {
  const clients = new Set<Socket>()
  const server = createServer((socket) => {
    clients.add(socket)
    socket.on('close', () => clients.delete(socket))
    serveClient(socket, served)
  })
  server.maxConnections = maximumConnections
  server.listen(0, loopback)
  await once(server, 'listening')
  return { host: loopback, port: portOf(server), close: () => close(server, clients) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function close(server: Server, clients: ReadonlySet<Socket>): Promise<void> {
  for (const client of clients) client.destroy()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
