import type { Duplex } from 'node:stream'
import { createAnswerReceivers, type AnswerReceiver, type AnswerReceivers } from './answer-receivers.ts'
import {
  connectionLost,
  createFaultRecord,
  malformedFault,
  noticeFault,
  silentPeer,
  type ConnectionFault,
} from './connection-fault.ts'
import { decodeMessage } from './decode-message.ts'
import { encodeUnbind } from './encode-request.ts'
import { createPduFramer } from './pdu-framer.ts'

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

/** A socket, plain or TLS, or a stream that seals what goes through a plain one. */
export type LdapStream = Duplex & { readonly bytesRead: number }

/** Whether the other side has shown, by a handshake or a log-on, that the port is the right one. */
export type PeerKnowledge = 'unknown' | 'proven'

/** StartTLS used 1. */
const firstMessageId = 2
/** A peer that does not take the unbind request is left after this time (milliseconds). */
const closingGrace = 1_000

export function createLdapConnection(socket: LdapStream, peer: PeerKnowledge): LdapConnection {
  const receivers = createAnswerReceivers()
  const fault = createFaultRecord()
  let nextMessageId = firstMessageId

  const end = (reason: ConnectionFault): void => {
    fault.note(reason, receivers.isAnybodyWaiting() ? 'told' : 'untold')
    receivers.endAll(reason)
  }
  const fail = (reason: ConnectionFault): void => {
    if (fault.isNoted()) return
    socket.destroy()
    end(reason)
  }
  const adjustFlow = () => (receivers.areAllFull() ? socket.pause() : socket.resume())
  /** Who closes on our first request without a word speaks another protocol, most likely TLS. */
  const isSilentPeer = (): boolean => peer === 'unknown' && nextMessageId > firstMessageId && socket.bytesRead === 0

  receive(socket, {
    onChunk: () => receivers.noticeActivity(),
    onMessage: (pdu) => {
      const ending = fault.isNoted() ? null : accept(pdu, receivers)
      if (ending !== null) fail(ending)
    },
    onMalformed: (error) => fail(malformedFault(error)),
    onChunkEnd: adjustFlow,
    onLost: (cause) => fail(isSilentPeer() ? silentPeer(cause) : connectionLost(cause)),
  })

  return {
    fail,
    adjustFlow,
    send: (encode, receiver) => {
      if (fault.isNoted()) {
        receiver.onFault(fault.tell())
        return
      }
      receivers.add(nextMessageId, receiver)
      socket.write(encode(nextMessageId))
      nextMessageId += 1
      adjustFlow()
    },
    close: () => {
      if (fault.isNoted()) return
      end(connectionLost())
      closeWith(socket, encodeUnbind(nextMessageId))
    },
  }
}

/** Null: the connection goes on. */
function accept(pdu: Buffer, receivers: AnswerReceivers): ConnectionFault | null {
  const answer = decodeMessage(pdu)
  if (answer.body.kind === 'intermediate') return null
  if (answer.messageId === 0) return noticeFault(answer.body)
  receivers.take(answer)
  return null
}

interface Reception {
  readonly onChunk: () => void
  readonly onMessage: (pdu: Buffer) => void
  readonly onMalformed: (error: unknown) => void
  readonly onChunkEnd: () => void
  readonly onLost: (cause?: unknown) => void
}

function receive(socket: LdapStream, reception: Reception): void {
  const framer = createPduFramer(reception.onMessage)
  socket.on('data', (chunk: Buffer) => {
    reception.onChunk()
    try {
      framer.push(chunk)
    } catch (error) {
      reception.onMalformed(error)
    }
    reception.onChunkEnd()
  })
  socket.on('error', reception.onLost)
  socket.on('end', () => reception.onLost())
  socket.on('close', () => reception.onLost())
  if (socket.destroyed) reception.onLost()
}

function closeWith(socket: LdapStream, lastWords: Buffer): void {
  const leave = (): void => void socket.destroy()
  const timer = setTimeout(leave, closingGrace)
  socket.once('close', () => clearTimeout(timer))
  socket.end(lastWords, leave)
}
