import type { Socket } from 'node:net'
import { TLSSocket, type SecureContext } from 'node:tls'
import type { ImapRecord } from './imap-script.ts'

/** Lines to and from one client, before and after TLS. */
export interface ClientWire {
  send(line: string): void
  close(): void
  /** Who gets the next line; afterwards lines go to `listen` again. */
  readNext(then: (line: string) => void): void
  listen(obey: (line: string) => void): void
  /** Takes the connection into TLS, or, with `stall`, only stops listening. */
  encrypt(context: SecureContext | 'stall', whenSecure?: () => void): void
  isEncrypted(): boolean
}

export function createClientWire(socket: Socket, record: ImapRecord): ClientWire {
  let wire: Socket = socket
  let pending = ''
  let obey: (line: string) => void = () => undefined
  let next: ((line: string) => void) | null = null
  const close = (): void => void wire.destroy()
  const deliver = (line: string): void => {
    const then = next ?? obey
    next = null
    then(line)
  }
  const receive = (chunk: Buffer): void => {
    record.allBytes += chunk.toString('latin1')
    if (wire === socket) record.clearBytes += chunk.toString('latin1')
    pending += chunk.toString('utf8')
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      deliver(line)
    }
  }
  socket.on('error', close).on('data', receive)
  return {
    send: (line) => {
      if (wire.writable) wire.write(`${line}\r\n`)
    },
    close,
    readNext: (then) => {
      next = then
    },
    listen: (handler) => {
      obey = handler
    },
    encrypt: (context, whenSecure = () => undefined) => {
      socket.off('data', receive)
      if (context === 'stall') return
      const secured = new TLSSocket(socket, { isServer: true, secureContext: context })
      wire = secured
      pending = ''
      secured.on('error', close).on('data', receive).once('secure', whenSecure)
    },
    isEncrypted: () => wire !== socket,
  }
}
