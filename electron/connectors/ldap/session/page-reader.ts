import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import { cancelWith } from './cancel-with.ts'
import type { ConnectionFault } from './connection-fault.ts'
import type { LdapResult } from './decode-message.ts'
import type { SearchRequestFacts } from './encode-request.ts'
import { encodeFilter } from '../filter/encode-filter.ts'
import type { LdapEntry } from './ldap-entry.ts'
import type { SearchOptions, SearchSummary } from './ldap-session.ts'
import { createPageSequence, firstRequest, type NextRequest } from './page-sequence.ts'
import { resultCode } from './result-codes.ts'
import { requestSearch, type SearchAnswers } from './search-answers.ts'
import { pagingProblem, searchFaultProblem, searchResultProblem, type SearchProgress } from './search-problem.ts'
import { deadlineOf, type SessionContext } from './session-context.ts'

export interface PageReaderOptions {
  readonly search: SearchOptions
  readonly pageSize: number
  /** Entries that are wanted; what is beyond may be missing. Null: all, without exception. */
  readonly limit: number | null
}

interface PageStep {
  readonly entries: readonly LdapEntry[]
  /** `truncated`: the server's size limit was reached; only where a limit is wanted. */
  readonly end: 'more' | 'complete' | 'truncated'
}

/** A search, page after page. */
export interface PageReader {
  readonly summary: SearchSummary
  next(): Promise<PageStep>
  /** Asks for the next page while the caller still works on this one. */
  prefetch(): void
  /** To be called at the end, whatever it was. */
  leave(): void
}

type Counts = { -readonly [Key in keyof SearchSummary]: SearchSummary[Key] }

export function createPageReader(context: SessionContext, options: PageReaderOptions): PageReader {
  const leaveSession = enterSession(context, options.search.signal)
  const summary: Counts = { pages: 0, entries: 0, references: 0 }
  const judge = createPageSequence(options.search.paging)
  let request: NextRequest | null = firstRequest
  let answers: SearchAnswers | null = null
  let earlierEntries = 0

  const progress = (): SearchProgress => ({
    baseDn: options.search.baseDn,
    page: summary.pages + 1,
    entries: earlierEntries + (answers?.received() ?? 0),
  })
  const problemOf = (fault: ConnectionFault): ProblemError => searchFaultProblem(context, progress(), fault)
  const ask = (wanted: NextRequest): SearchAnswers =>
    requestSearch({ ...requestOptions(context, options), request: requestFacts(options, wanted), problemOf })
  const conclude = (result: LdapResult, current: SearchAnswers): PageStep['end'] => {
    const verdict = judge(result, current.received())
    request = verdict.kind === 'more' ? verdict.request : null
    if (verdict.kind === 'failed') throw pagingProblem(context, progress(), verdict.reason)
    if (verdict.kind === 'refused') {
      if (options.limit !== null && result.code === resultCode.sizeLimitExceeded) return 'truncated'
      throw searchResultProblem(context, progress(), result)
    }
    answers = null
    earlierEntries += current.received()
    summary.references += current.references()
    if (result.code === resultCode.success) summary.pages += 1
    return verdict.kind
  }

  return {
    summary,
    prefetch: () => {
      if (request !== null) answers ??= ask(request)
    },
    next: async () => {
      if (request === null) return { entries: [], end: 'complete' }
      const current = (answers ??= ask(request))
      const { entries, result } = await current.next()
      const end = result === null ? 'more' : conclude(result, current)
      summary.entries += entries.length
      return { entries, end }
    },
    leave: () => {
      leaveSession()
      answers?.release()
    },
  }
}

const requestOptions = (context: SessionContext, { pageSize }: PageReaderOptions) => ({
  connection: context.connection,
  batchSize: pageSize,
  deadline: deadlineOf(context),
})

/** slapd lets a second paged search on a connection end the first one (reference: LDAP, 2.2). */
function enterSession(context: SessionContext, signal: AbortSignal): () => void {
  const { connection, identity, stage } = context
  if (identity.hasPagedSearch) throw searchesCollide(stage)
  identity.hasPagedSearch = true
  const stopWatching = cancelWith(connection, signal)
  return () => {
    stopWatching()
    identity.hasPagedSearch = false
  }
}

const searchesCollide = (stage: SessionContext['stage']): ProblemError =>
  problemError('internal', stage, { cause: new Error('A search is still going on in this session.') })

function requestFacts({ search, pageSize, limit }: PageReaderOptions, wanted: NextRequest): SearchRequestFacts {
  const { baseDn, scope, attributes } = search
  const isPaged = wanted.kind === 'page'
  return {
    baseDn,
    scope,
    filter: encodeFilter(search.filter),
    attributes,
    sizeLimit: isPaged || limit === null ? 0 : limit + 1,
    page: isPaged ? { size: pageSize, cookie: wanted.cookie } : null,
    references: search.references ?? 'counted',
  }
}
