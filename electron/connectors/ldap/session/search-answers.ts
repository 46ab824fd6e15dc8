import type { ConnectionFault } from './connection-fault.ts'
import type { AnswerBody, LdapResult } from './decode-message.ts'
import { encodeSearch, type SearchRequestFacts } from './encode-request.ts'
import type { LdapConnection } from './ldap-connection.ts'
import type { LdapEntry } from './ldap-entry.ts'
import { secondsOf } from './deadline.ts'
import { MalformedMessage } from './malformed-message.ts'

export interface SearchBatch {
  readonly entries: readonly LdapEntry[]
  /** Set with the last batch. */
  readonly result: LdapResult | null
}

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

/** Batches that may wait before the socket rests. A page is one batch, so only an unpaged answer is slowed. */
const mostWaitingBatches = 2

export function requestSearch(options: SearchAnswersOptions): SearchAnswers {
  const { connection, request, batchSize, deadline } = options
  const full: LdapEntry[][] = []
  let current: LdapEntry[] = []
  let result: LdapResult | null = null
  let fault: ConnectionFault | null = null
  let received = 0
  let references = 0
  let isReleased = false
  let wake = (): void => undefined

  const timer = setTimeout(() => {
    // While the socket rests the silence is our own.
    if (isFull()) timer.refresh()
    else connection.fail({ code: 'search-timed-out', parameters: { seconds: secondsOf(deadline) } })
  }, deadline)
  const restartSilence = (): void => {
    if (!isReleased && result === null && fault === null) timer.refresh()
  }
  const isFull = (): boolean => !isReleased && full.length >= mostWaitingBatches
  /** The last batch waits for the result that ends it, so that the next page can be asked for with it. */
  const add = (entry: LdapEntry): void => {
    if (isReleased) return
    received += 1
    if (current.length === batchSize) {
      full.push(current)
      current = []
      wake()
    }
    current.push(entry)
  }
  const take = (): SearchBatch => {
    const batch = full.shift()
    return batch === undefined ? { entries: current, result } : { entries: batch, result: null }
  }

  connection.send((messageId) => encodeSearch(messageId, request), {
    isFull,
    onActivity: restartSilence,
    onAnswer: (body: AnswerBody) => {
      if (body.kind === 'entry') add(body.entry)
      if (body.kind === 'reference') references += 1
      if (body.kind !== 'result') return 'more'
      if (body.of !== 'search') throw new MalformedMessage('an answer of another operation')
      clearTimeout(timer)
      result = body.result
      wake()
      return 'done'
    },
    onFault: (reason) => {
      clearTimeout(timer)
      fault = reason
      wake()
    },
  })

  return {
    received: () => received,
    references: () => references,
    next: async () => {
      if (full.length === 0 && result === null && fault === null) await new Promise<void>((resolve) => (wake = resolve))
      if (fault !== null) throw options.problemOf(fault)
      const batch = take()
      restartSilence()
      connection.adjustFlow()
      return batch
    },
    release: () => {
      isReleased = true
      clearTimeout(timer)
      full.length = 0
      connection.adjustFlow()
    },
  }
}
