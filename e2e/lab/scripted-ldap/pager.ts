import type { SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { resultCode } from '../../../electron/connectors/sample/ldap-server/result-code.ts'
import type { StoredEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import type { ScriptedRequest } from './ldap-script.ts'
import { regularPages, type PageAction, type PageFault, type PageRequestFacts } from './page-action.ts'
import type { Reply } from './reply.ts'

/** How the server takes the paged results control. Refused: code 12 where it is critical. */
export type PagingBehaviour = 'supported' | 'ignored' | 'refused'

export interface PagerOptions {
  readonly paging?: PagingBehaviour
  readonly pageCap?: number
  readonly sizeLimit?: number
  readonly pageFault?: PageFault
  readonly pagedSearches?: 'many' | 'one-per-connection'
  readonly references?: readonly string[]
}

interface PagedAnswer {
  readonly request: ScriptedRequest<SearchOperation>
  readonly reply: Reply
  /** Everything that the search matches; called once per search, not per page. */
  readonly entries: () => readonly StoredEntry[]
  readonly send: (entry: StoredEntry) => void
}

/** Answers the searches of one connection, page by page. */
export interface Pager {
  answer(answer: PagedAnswer): void
}

interface PagedSearch {
  readonly number: number
  readonly entries: readonly StoredEntry[]
  position: number
  pageNumber: number
  requestNumber: number
}

export function createPager(options: PagerOptions): Pager {
  const { paging = 'supported', pageFault = regularPages, sizeLimit = Number.POSITIVE_INFINITY } = options
  const searches = new Map<number, PagedSearch>()
  let started = 0

  const begin = (entries: readonly StoredEntry[]): PagedSearch => {
    started += 1
    if (options.pagedSearches === 'one-per-connection') searches.clear()
    const search = { number: started, entries, position: 0, pageNumber: 1, requestNumber: 0 }
    searches.set(started, search)
    return search
  }
  const find = (answer: PagedAnswer, cookie: string): PagedSearch | null =>
    cookie === '' ? begin(answer.entries()) : (searches.get(Number(cookie.split('.')[0])) ?? null)

  const answerPage = (answer: PagedAnswer, size: number, cookie: string): void => {
    const search = find(answer, cookie)
    if (search === null) {
      answer.reply.done(resultCode.unwillingToPerform, { message: 'paged results cookie is invalid' })
      return
    }
    if (size === 0 && cookie !== '') {
      searches.delete(search.number)
      answer.reply.done(0, { cookie: '' })
      return
    }
    search.requestNumber += 1
    const end = Math.min(search.position + Math.min(size, options.pageCap ?? size), search.entries.length)
    const page = search.entries.slice(search.position, Math.min(end, sizeLimit))
    const facts = { ...factsOf(search), entries: page.length, isLast: end === search.entries.length }
    const isOverLimit = end > sizeLimit
    const fault = answer.request.operation.scope === 'base' ? regularPages : pageFault
    act({ ...answer, search, page, facts, isOverLimit }, fault(facts))
  }

  return {
    answer: (answer) => {
      const { request, reply } = answer
      if (request.operation.scope === 'sub') for (const uri of options.references ?? []) sendReference(answer, uri)
      if (request.page !== null && paging === 'supported') {
        answerPage(answer, request.page.size, request.page.cookie.toString('latin1'))
      } else if (request.page?.critical === true && paging === 'refused') {
        reply.done(resultCode.unavailableCriticalExtension)
      } else {
        answerUnpaged(answer, sizeLimit)
      }
    },
  }
}

const factsOf = ({ number, pageNumber, requestNumber }: PagedSearch) => ({
  searchNumber: number,
  pageNumber,
  requestNumber,
})

function sendReference({ request, reply }: PagedAnswer, uri: string): void {
  if (request.page === null || request.page.cookie.length === 0) reply.reference(uri)
}

/** The client's own size limit counts as well (RFC 4511, 4.5.1.4). */
function answerUnpaged({ request, reply, entries, send }: PagedAnswer, sizeLimit: number): void {
  const wanted = request.operation.sizeLimit === 0 ? sizeLimit : Math.min(sizeLimit, request.operation.sizeLimit)
  reply.inOneWrite(() => {
    const found = entries()
    found.slice(0, wanted).forEach(send)
    reply.done(found.length > wanted ? resultCode.sizeLimitExceeded : resultCode.success)
  })
}

interface DuePage extends PagedAnswer {
  readonly search: PagedSearch
  readonly page: readonly StoredEntry[]
  readonly facts: PageRequestFacts
  readonly isOverLimit: boolean
}

function act(due: DuePage, action: PageAction): void {
  const { reply, page, search, send } = due
  switch (action.kind) {
    case 'send':
      sendPage(due)
      break
    case 'empty':
      reply.done(0, { cookie: cookieOf(search, action.cookie) })
      break
    case 'result':
      page.slice(0, action.entries).forEach(send)
      reply.done(action.code, { message: action.message ?? '' })
      break
    case 'without-control':
      page.forEach(send)
      reply.done()
      break
    case 'stall':
      page.slice(0, action.entries).forEach(send)
      break
    case 'cut':
      reply.cutAfter(action.bytes)
      sendPage(due)
      break
    case 'preceded':
      action.by(reply)
      sendPage(due)
      break
    case 'instead':
      action.reply(reply)
      break
    default:
      assertNever(action)
  }
}

function sendPage({ reply, page, search, facts, isOverLimit, send }: DuePage): void {
  reply.inOneWrite(() => {
    page.forEach(send)
    if (isOverLimit) {
      reply.done(resultCode.sizeLimitExceeded, { cookie: '' })
      return
    }
    search.position += page.length
    search.pageNumber += 1
    reply.done(0, { cookie: facts.isLast ? '' : cookieOf(search, 'fresh') })
  })
}

const cookieOf = ({ number, requestNumber }: PagedSearch, kind: 'fresh' | 'same'): string =>
  kind === 'same' ? `${number}.same` : `${number}.${requestNumber}`
