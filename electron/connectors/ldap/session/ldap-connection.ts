import type { Socket } from 'node:net'
import { connectionLost, malformedFault, noticeFault, silentPeer, type ConnectionFault } from './connection-fault.ts'
import { decodeMessage, type AnswerBody } from './decode-message.ts'
import { encodeUnbind } from './encode-request.ts'
import { MalformedMessage } from './malformed-message.ts'
import { createPduFramer } from './pdu-framer.ts'

/** Takes the answers to one request. */
export interface AnswerReceiver {
  /** Throws `MalformedMessage` for an answer that does not fit the request. */
  onAnswer(body: AnswerBody): 'more' | 'done'
  /** Bytes came; for whom they are is not known yet. */
  onActivity(): void
  /** The connection ended. Nothing follows. */
  onFault(fault: ConnectionFault): void
  /** Wants nothing more for now. */
  isFull(): boolean
}

/** One connection for one session. What ends it ends it for good. */
export interface LdapConnection {
  send(encode: (messageId: number) => Buffer, receiver: AnswerReceiver): void
  /** Destroys the socket; everyone who waits is told. The first fault counts. */
  fail(fault: ConnectionFault): void
  /** To be called when a receiver is no longer full. */
  adjustFlow(): void
  /** Unbinds and closes. */
  close(): void
}

/** StartTLS used 1. */
const firstMessageId = 2
/** A peer that does not take the unbind request is left after this time (milliseconds). */
const closingGrace = 1_000

/** Whether the other side has shown by a handshake that the port is the right one. */
export type PeerKnowledge = 'unknown' | 'speaks-tls'

export function createLdapConnection(socket: Socket, peer: PeerKnowledge): LdapConnection {
  const receivers = new Map<number, AnswerReceiver>()
  let nextMessageId = firstMessageId
  let fault: ConnectionFault | null = null
  let isFaultTold = false
  let hasHeard = peer === 'speaks-tls'

  const end = (reason: ConnectionFault): void => {
    fault = reason
    isFaultTold = receivers.size > 0
    const waiting = [...receivers.values()]
    receivers.clear()
    for (const receiver of waiting) receiver.onFault(reason)
  }
  const fail = (reason: ConnectionFault): void => {
    if (fault !== null) return
    socket.destroy()
    end(reason)
  }
  /** Who closes on our first request without a word speaks another protocol, most likely TLS. */
  const lose = (cause?: unknown): void =>
    fail(hasHeard || nextMessageId === firstMessageId ? connectionLost(cause) : silentPeer(cause))
  const take = (pdu: Buffer): void => {
    if (fault !== null) return
    const { messageId, body } = decodeMessage(pdu)
    if (body.kind === 'intermediate') return
    if (messageId === 0) {
      fail(noticeFault(body))
      return
    }
    const receiver = receivers.get(messageId)
    if (receiver === undefined) throw new MalformedMessage('an answer to no request')
    if (receiver.onAnswer(body) === 'done') receivers.delete(messageId)
  }
  const framer = createPduFramer(take)
  /** The socket rests while all who wait are full; one who is not, be it another request, keeps it flowing. */
  const adjustFlow = (): void => {
    if (receivers.size > 0 && [...receivers.values()].every((receiver) => receiver.isFull())) socket.pause()
    else socket.resume()
  }

  socket.on('data', (chunk: Buffer) => {
    hasHeard = true
    for (const receiver of receivers.values()) receiver.onActivity()
    try {
      framer.push(chunk)
    } catch (error) {
      fail(malformedFault(error))
    }
    adjustFlow()
  })
  socket.on('error', lose)
  socket.on('end', () => lose())
  socket.on('close', () => lose())
  if (socket.destroyed) fail(connectionLost())

  return {
    fail,
    adjustFlow,
    send: (encode, receiver) => {
      if (fault !== null) {
        receiver.onFault(isFaultTold ? connectionLost(fault.cause) : fault)
        isFaultTold = true
        return
      }
      const messageId = nextMessageId
      nextMessageId += 1
      receivers.set(messageId, receiver)
      socket.write(encode(messageId))
      adjustFlow()
    },
    close: () => {
      if (fault !== null) return
      end(connectionLost())
      isFaultTold = true
      const leave = (): void => void socket.destroy()
      socket.end(encodeUnbind(nextMessageId), leave)
      const timer = setTimeout(leave, closingGrace)
      socket.once('close', () => clearTimeout(timer))
    },
  }
}
