import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { decodeRequest } from '../../../electron/connectors/sample/ldap-server/decode-request.ts'
import { message, result, searchEntry } from '../../../electron/connectors/sample/ldap-server/encode-response.ts'
import { createFrameReader } from '../../../electron/connectors/sample/ldap-server/frame-reader.ts'
import { createFrameReader as createSealedFrameReader } from '../../../electron/connectors/active-directory/sealing/stream/frame-reader.ts'
import { responseTag } from '../../../electron/connectors/sample/ldap-server/ber-tags.ts'
import type { LdapRequest } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { saslAnswer } from '../scripted-ldap/sasl-answer.ts'
import { acceptNtlm, ntlmChallenge, type AcceptedLogOn } from './ntlm-acceptor.ts'

export const peerAccount = { user: 'ada@corp.example', domain: '', password: 'Canary-7!Paßwort' } as const
export const allNtlmFlags = 0xe2898235

export interface SealedPeerOptions {
  readonly flags?: number
  /** Entries that every search finds. */
  readonly entries?: number
  readonly stall?: 'challenge' | 'success' | 'search'
  /** Changes a sealed frame before it is sent; the first has number 0. */
  readonly damage?: (frame: Buffer, number: number) => Buffer
}

/** A controller that knows NTLM and one account; for faults that Samba does not have. */
export interface SealedPeer {
  readonly port: number
  /** What was asked, in order: `bind`, `search dc=a`, ... */
  readonly asked: readonly string[]
  readonly connections: () => number
  readonly open: () => number
  close(): Promise<void>
}

export async function startSealedPeer(options: SealedPeerOptions = {}): Promise<SealedPeer> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    serve(socket, options, asked)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    connections: () => connections,
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function serve(socket: Socket, options: SealedPeerOptions, asked: string[]): void {
  const { flags = allNtlmFlags, stall } = options
  let logOn: AcceptedLogOn | null = null
  const clear = createFrameReader(1 << 20)
  const sealed = createSealedFrameReader()

  const bind = (request: LdapRequest): void => {
    const { messageId, operation } = request
    const token =
      operation.kind === 'bind' && operation.credentials.kind === 'sasl' ? operation.credentials.token : null
    if (token === null) throw new Error('A bind by SASL was expected.')
    asked.push('bind')
    if (token[8] === 1) {
      if (stall !== 'challenge') socket.write(saslAnswer({ messageId, code: 14, token: ntlmChallenge(flags) }))
      return
    }
    logOn = acceptNtlm(token, peerAccount)
    if (stall === 'success') return
    const text = logOn === null ? '80090308: LdapErr: ..., data 52e, v1db1' : ''
    socket.write(saslAnswer({ messageId, code: logOn === null ? 49 : 0, token: null, text }))
  }
  socket.on('data', (chunk: Buffer) => {
    try {
      if (logOn === null) clear.push(chunk).map(decodeRequest).forEach(bind)
      else answerSealed(socket, { logOn, options, asked, frames: sealed.push(chunk) })
    } catch {
      asked.push('nonsense')
      socket.destroy()
    }
  })
}

interface SealedWork {
  readonly logOn: AcceptedLogOn
  readonly options: SealedPeerOptions
  readonly asked: string[]
  readonly frames: readonly Buffer[]
}

function answerSealed(socket: Socket, { logOn, options, asked, frames }: SealedWork): void {
  const { entries = 3, stall, damage = (frame: Buffer) => frame } = options
  let number = 0
  const send = (plain: Buffer): void => {
    const frame = damage(logOn.outgoing.wrap(plain), number++)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(frame.length)
    socket.write(Buffer.concat([length, frame]))
  }
  for (const frame of frames) {
    const { messageId, operation } = decodeRequest(logOn.incoming.unwrap(frame))
    asked.push(operation.kind === 'search' ? `search ${operation.baseDn}` : operation.kind)
    if (operation.kind === 'unbind') socket.end()
    if (operation.kind !== 'search' || stall === 'search') continue
    for (let index = 0; index < entries; index += 1) {
      send(
        message(messageId, searchEntry(`cn=user${index}`, [{ name: 'mail', values: [`user${index}@corp.example`] }])),
      )
    }
    send(message(messageId, result(responseTag.searchDone, 0)))
  }
}
