import type { ConnectionFault } from './connection-fault.ts'
import { secondsOf } from '../../network/deadline.ts'
import { encodeSearch, type SearchRequestFacts } from './encode-request.ts'
import { createAnswerQueue, type SearchBatch } from './answer-queue.ts'
import type { LdapConnection } from './ldap-connection.ts'
import { startSilenceTimer } from './silence-timer.ts'

export interface SearchAnswersOptions {
  readonly connection: LdapConnection
  readonly request: SearchRequestFacts
  /** Most entries of a batch. */
  readonly batchSize: number
  /** Milliseconds without a byte. */
  readonly deadline: number
  readonly problemOf: (fault: ConnectionFault) => Error
}

/** The answers to one search request, taken as they come in and handed out in batches. */
export interface SearchAnswers {
  /** Rejects when the connection has ended. Called again only after it has settled. */
  next(): Promise<SearchBatch>
  /** Entries so far. */
  received(): number
  references(): number
  /** Nobody waits for the rest: it is read and dropped. */
  release(): void
}

export function requestSearch(options: SearchAnswersOptions): SearchAnswers {
  const { connection, deadline } = options
  const queue = createAnswerQueue(options.batchSize)
  let fault: ConnectionFault | null = null
  let wake = (): void => undefined

  const timer = startSilenceTimer({
    milliseconds: deadline,
    isPaused: () => queue.isFull(),
    onSilence: () => connection.fail({ code: 'search-timed-out', parameters: { seconds: secondsOf(deadline) } }),
  })
  connection.send((messageId) => encodeSearch(messageId, options.request), {
    isFull: () => queue.isFull(),
    onActivity: () => timer.restart(),
    onAnswer: (body) => {
      const progress = queue.add(body)
      if (progress === 'done') timer.stop()
      if (queue.isReady()) wake()
      return progress
    },
    onFault: (reason) => {
      timer.stop()
      fault = reason
      wake()
    },
  })

  return {
    received: () => queue.received(),
    references: () => queue.references(),
    next: async () => {
      if (!queue.isReady() && fault === null) await new Promise<void>((resolve) => (wake = resolve))
      if (fault !== null) throw options.problemOf(fault)
      timer.restart()
      const batch = queue.take()
      connection.adjustFlow()
      return batch
    },
    release: () => {
      timer.stop()
      queue.release()
      connection.adjustFlow()
    },
  }
}
