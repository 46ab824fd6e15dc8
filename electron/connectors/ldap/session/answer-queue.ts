import type { AnswerBody, LdapResult } from './decode-message.ts'
import type { LdapEntry } from './ldap-entry.ts'
import { MalformedMessage } from './malformed-message.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface SearchBatch {
  readonly entries: readonly LdapEntry[]
  /** Set with the last batch. */
  readonly result: LdapResult | null
}

/** Entries of one search that wait for the consumer, in batches. */
export interface AnswerQueue {
  add(body: AnswerBody): 'more' | 'done'
  /** Whether `take` has something to give. */
  isReady(): boolean
  take(): SearchBatch
  /** The consumer is behind. */
  isFull(): boolean
  /** Nobody wants the rest: it is dropped as it comes. */
  release(): void
  /** Entries so far. */
  received(): number
  references(): number
}

/** A page is one batch, so only an answer that is not paged is ever held back. */
const mostWaitingBatches = 2

/** The last batch waits for the result, so that the next page can be asked for together with it. */
export function createAnswerQueue(batchSize: number): AnswerQueue {
  const full: LdapEntry[][] = []
  const counts = { received: 0, references: 0 }
  let current: LdapEntry[] = []
  let result: LdapResult | null = null
  let isReleased = false

  const addEntry = (entry: LdapEntry): void => {
    if (isReleased) return
    if (current.length === batchSize) {
      full.push(current)
      current = []
    }
    current.push(entry)
    counts.received += 1
  }

  return {
    add: (body) => {
      if (body.kind === 'entry') addEntry(body.entry)
      if (body.kind === 'reference') counts.references += 1
      if (body.kind === 'result') result = searchResult(body)
      return result === null ? 'more' : 'done'
    },
    isReady: () => full.length > 0 || result !== null,
    take: () => {
      const batch = full.shift()
      return batch === undefined ? { entries: current, result } : { entries: batch, result: null }
    },
    isFull: () => full.length >= mostWaitingBatches,
    release: () => {
      isReleased = true
      full.length = 0
      current = []
    },
    received: () => counts.received,
    references: () => counts.references,
  }
}

function searchResult(body: AnswerBody & { readonly kind: 'result' }): LdapResult {
  if (body.of === 'search') return body.result
  throw new MalformedMessage(because('ldap-other-operation'))
}
