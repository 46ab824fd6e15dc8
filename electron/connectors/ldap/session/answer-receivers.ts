import type { ConnectionFault } from './connection-fault.ts'
import type { AnswerBody, LdapAnswer } from './decode-message.ts'
import { MalformedMessage } from './malformed-message.ts'
import { because } from '../../../../shared/text/reason.ts'

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

/** Those who wait for answers on one connection, by the number of their request. */
export interface AnswerReceivers {
  add(messageId: number, receiver: AnswerReceiver): void
  take(answer: LdapAnswer): void
  noticeActivity(): void
  isAnybodyWaiting(): boolean
  /** One who is not full, be it with another request, keeps the connection flowing. */
  areAllFull(): boolean
  endAll(fault: ConnectionFault): void
}

export function createAnswerReceivers(): AnswerReceivers {
  const receivers = new Map<number, AnswerReceiver>()
  return {
    add: (messageId, receiver) => void receivers.set(messageId, receiver),
    take: ({ messageId, body }) => {
      const receiver = receivers.get(messageId)
      if (receiver === undefined) throw new MalformedMessage(because('ldap-no-request'))
      if (receiver.onAnswer(body) === 'done') receivers.delete(messageId)
    },
    noticeActivity: () => {
      for (const receiver of receivers.values()) receiver.onActivity()
    },
    isAnybodyWaiting: () => receivers.size > 0,
    areAllFull: () => receivers.size > 0 && [...receivers.values()].every((receiver) => receiver.isFull()),
    endAll: (fault) => {
      const waiting = [...receivers.values()]
      receivers.clear()
      for (const receiver of waiting) receiver.onFault(fault)
    },
  }
}
