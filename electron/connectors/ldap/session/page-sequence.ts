import type { LdapResult } from './decode-message.ts'
import { resultCode } from './result-codes.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** Empty pages in a row with one and the same cookie, after which nobody believes in the next one. */
const mostIdlePages = 1_000

export type NextRequest =
  | { readonly kind: 'page'; readonly cookie: Buffer }
  /** Without paging: the server cannot. */
  | { readonly kind: 'everything' }

export type PageVerdict =
  | { readonly kind: 'more'; readonly request: NextRequest }
  | { readonly kind: 'complete' }
  /** The result itself is an error. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: Reason }

export const firstRequest: NextRequest = { kind: 'page', cookie: Buffer.alloc(0) }

/**
 * Decides after each answer whether the search is at its end: an empty cookie alone ends it (RFC 2696, 3), never an
 * empty page. A server that cannot page says so with code 12, or by leaving the control out of its first answer; from
 * one that has promised pages, an answer without the control may be a part.
 */
export function createPageSequence(
  paging: 'promised' | 'unknown' = 'unknown',
): (result: LdapResult, entries: number) => PageVerdict {
  let request: NextRequest = firstRequest
  let isFirst = true
  let idlePages = 0

  const askFor = (next: NextRequest): PageVerdict => {
    request = next
    return { kind: 'more', request }
  }
  const judgeCookie = (sent: Buffer, received: Buffer, entries: number): PageVerdict => {
    if (received.length === 0) return { kind: 'complete' }
    idlePages = entries === 0 && received.equals(sent) ? idlePages + 1 : 0
    if (idlePages < mostIdlePages) return askFor({ kind: 'page', cookie: received })
    return { kind: 'failed', reason: because('pages-idle', { count: mostIdlePages }) }
  }

  return ({ code, pageCookie }, entries) => {
    const wasFirst = isFirst
    isFirst = false
    if (request.kind === 'everything') return { kind: code === resultCode.success ? 'complete' : 'refused' }
    if (wasFirst && entries === 0 && code === resultCode.unavailableCriticalExtension) {
      return askFor({ kind: 'everything' })
    }
    if (code !== resultCode.success) return { kind: 'refused' }
    if (pageCookie !== null) return judgeCookie(request.cookie, pageCookie, entries)
    if (wasFirst && paging === 'unknown') return { kind: 'complete' }
    const reason = because(wasFirst ? 'pages-unsaid' : 'pages-stopped')
    return { kind: 'failed', reason }
  }
}
