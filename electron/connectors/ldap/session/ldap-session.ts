import type { LdapProtocol } from '../../../../shared/configuration/generic-ldap.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { ConnectOptions, NetworkDeadlines, NetworkEndpoint } from '../../network/endpoint.ts'
import type { LdapFilter } from '../filter/ldap-filter.ts'
import type { LdapEntry } from './ldap-entry.ts'

/** Where and how to connect. */
export interface LdapEndpoint extends NetworkEndpoint {
  readonly protocol: LdapProtocol
}

/** Deadlines in milliseconds (reference: LDAP, section 11 and R3). */
export interface LdapDeadlines extends NetworkDeadlines {
  readonly protocol: number
  readonly bind: number
  readonly baseDn: number
  readonly page: number
}

export const defaultDeadlines: LdapDeadlines = {
  name: 5_000,
  tcp: 5_000,
  tls: 10_000,
  protocol: 10_000,
  bind: 15_000,
  baseDn: 10_000,
  page: 120_000,
}

export interface OpenSessionOptions extends ConnectOptions {
  readonly endpoint: LdapEndpoint
  readonly deadlines: LdapDeadlines
}

export interface SearchOptions {
  readonly baseDn: string
  readonly scope: 'base' | 'one' | 'sub'
  readonly filter: LdapFilter
  /** `['*', '+']`, names, or `['1.1']` for none. */
  readonly attributes: readonly string[]
  readonly signal: AbortSignal
  /** `suppressed` asks Active Directory for none (MS-ADTS, 3.1.1.3.4.1.11); counted by default, never followed. */
  readonly references?: 'counted' | 'suppressed'
  /** `promised`: the server is known to page, so that an answer that says nothing of pages is an error; unknown by default. */
  readonly paging?: 'promised' | 'unknown'
  /** Entries a page, 1 to 1000. */
  readonly pageSize?: number
}

/** What a search saw besides its entries; final when the iteration has ended without an error. */
export interface SearchSummary {
  readonly pages: number
  readonly entries: number
  /** Continuation references, counted and not followed. */
  readonly references: number
}

/** Pages of entries. Ends regularly only when the server has said that all was sent; anything else throws. */
export interface PagedSearch extends AsyncIterable<readonly LdapEntry[]> {
  readonly summary: SearchSummary
}

/**
 * One connection, bound at most once, never reconnected: when the connection is gone, every call rejects with
 * `connection-lost`. All rejections are `ProblemError`s.
 */
export interface LdapSession {
  /** Simple bind. An empty password is refused before anything is sent (RFC 4513, 5.1.2). */
  bind(name: string, password: string, signal: AbortSignal): Promise<void>
  /** All entries, page by page, complete or an error. One paged search at a time. */
  search(options: SearchOptions): PagedSearch
  /** The entry itself, or null where it does not exist (result 32). */
  readEntry(distinguishedName: string, attributes: readonly string[], signal: AbortSignal): Promise<LdapEntry | null>
  /** At most `limit` entries; `truncated` where there are more. For pickers and look-ups, never for a sync. */
  searchSome(
    options: SearchOptions & { readonly limit: number },
  ): Promise<{ readonly entries: readonly LdapEntry[]; readonly truncated: boolean }>
  /** The same connection; problems are said to be of this stage, and its deadline counts. */
  inStage(stage: Stage): LdapSession
  /** Sends unbind and closes. Never throws. */
  close(): void
}
