import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import type { ImapRecord, ImapScript } from './imap-script.ts'
import { serveClient } from './serve-client.ts'

export interface ScriptedImapOptions {
  readonly script?: ImapScript
  readonly tls?: Pick<SecureContextOptions, 'key' | 'cert'>
}

/** An IMAP server that knows logging on alone, does what a script says, and remembers what it was sent. */
export interface ScriptedImap {
  readonly host: '127.0.0.1'
  readonly port: number
  /** TLS from the first byte. */
  readonly tlsPort: number
  readonly record: ImapRecord
  setScript(script: ImapScript): void
  /** Resolves when the client has let go of every connection; a test's own deadline ends the wait. */
  untilAllClosed(): Promise<void>
  close(): Promise<void>
}

export async function startScriptedImap({ script = {}, tls }: ScriptedImapOptions = {}): Promise<ScriptedImap> {
  let current = script
  const secureContext = tls === undefined ? null : createSecureContext(tls)
  const record: ImapRecord = { connections: 0, attempts: [], clearBytes: '', allBytes: '' }
  const sockets = new Set<Socket>()
  const listen = async (implicitTls: boolean) => {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      serveClient({ socket, script: () => current, record, secureContext, implicitTls })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { server, port: (server.address() as AddressInfo).port }
  }
  const [clear, encrypted] = [await listen(false), await listen(true)]
  return {
    host: '127.0.0.1',
    port: clear.port,
    tlsPort: encrypted.port,
    record,
    setScript: (next) => {
      current = next
    },
    untilAllClosed: async () => {
      for (const socket of sockets) if (!socket.destroyed) await once(socket, 'close')
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      for (const { server } of [clear, encrypted]) {
        server.close()
        await once(server, 'close')
      }
    },
  }
}
