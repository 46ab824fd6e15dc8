import type { Reply } from './reply.ts'

/** A page that the scripted directory is about to send. */
export interface PageRequestFacts {
  /** Requests of this paged search so far, this one included: from 1. */
  readonly requestNumber: number
  /** Pages with entries that were sent before, plus one. */
  readonly pageNumber: number
  /** Paged searches on this connection so far, this one included: from 1. */
  readonly searchNumber: number
  readonly entries: number
  readonly isLast: boolean
}

/** What becomes of the page instead of being sent regularly. */
export type PageAction =
  | { readonly kind: 'send' }
  /** No entry, a cookie, and no step forward. */
  | { readonly kind: 'empty'; readonly cookie: 'fresh' | 'same' }
  /** The first `entries` of the page, then this result. */
  | { readonly kind: 'result'; readonly code: number; readonly message?: string; readonly entries: number }
  /** The page, and success without the control. */
  | { readonly kind: 'without-control' }
  /** The first `entries` of the page, then silence. */
  | { readonly kind: 'stall'; readonly entries: number }
  /** The page up to this byte, then the end of the connection. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The page, with `abuse` before its first entry, e.g. an intermediate response. */
  | { readonly kind: 'preceded'; readonly by: (reply: Reply) => void }
  | { readonly kind: 'instead'; readonly reply: (reply: Reply) => void }

export type PageFault = (page: PageRequestFacts) => PageAction

const send: PageAction = { kind: 'send' }

export const regularPages: PageFault = () => send

export const atPage =
  (pageNumber: number, action: PageAction): PageFault =>
  (page) =>
    page.pageNumber === pageNumber ? action : send

/** `count` empty pages in a row where page `pageNumber` would begin; 389 Directory Server does so (reference: LDAP, 2.2). */
export const emptyPages =
  (pageNumber: number, count: number): PageFault =>
  (page) =>
    page.pageNumber === pageNumber && page.requestNumber < pageNumber + count
      ? { kind: 'empty', cookie: 'fresh' }
      : send

/** From page `pageNumber` on nothing but empty pages with one and the same cookie. */
export const sameCookieForEver =
  (pageNumber: number): PageFault =>
  (page) =>
    page.pageNumber >= pageNumber ? { kind: 'empty', cookie: 'same' } : send

/** The control vanishes from page `pageNumber`, although more entries are to come. */
export const controlDropped = (pageNumber: number): PageFault => atPage(pageNumber, { kind: 'without-control' })

export const resultAtPage = (pageNumber: number, code: number, message = ''): PageFault =>
  atPage(pageNumber, { kind: 'result', code, message, entries: 1 })

export const stallAtPage = (pageNumber: number, entries = 1): PageFault =>
  atPage(pageNumber, { kind: 'stall', entries })

export const cutAtPage = (pageNumber: number, bytes: number): PageFault => atPage(pageNumber, { kind: 'cut', bytes })

export const noticeAtPage = (pageNumber: number, code: number): PageFault =>
  atPage(pageNumber, {
    kind: 'instead',
    reply: (reply) => {
      reply.noticeOfDisconnection(code, 'going down')
      reply.close()
    },
  })

export const intermediateAtPage = (pageNumber: number): PageFault =>
  atPage(pageNumber, { kind: 'preceded', by: (reply) => reply.intermediate('1.3.6.1.4.1.4203.1.9.1.4', 'sync info') })
