import type { StoredEntry } from './stored-directory.ts'

export interface SearchPage {
  readonly entries: readonly StoredEntry[]
  /** Empty: this was the last page. */
  readonly cookie: Buffer
}

/** The paged searches of one connection (RFC 2696). */
export interface PagedSearches {
  begin(entries: readonly StoredEntry[], size: number): SearchPage
  /** null where the cookie is not one of ours, or is used a second time. */
  continue(cookie: Buffer, size: number): SearchPage | null
  abandon(cookie: Buffer): void
}

/** More at a time are not kept: the oldest is forgotten. */
const maximumSearches = 8

export function createPagedSearches(): PagedSearches {
  const rests = new Map<string, readonly StoredEntry[]>()
  let lastNumber = 0

  const keep = (rest: readonly StoredEntry[]): Buffer => {
    lastNumber += 1
    rests.set(String(lastNumber), rest)
    const [oldest] = rests.keys()
    if (rests.size > maximumSearches && oldest !== undefined) rests.delete(oldest)
    return Buffer.from(String(lastNumber))
  }
  const begin = (entries: readonly StoredEntry[], size: number): SearchPage => {
    const rest = entries.slice(size)
    return { entries: entries.slice(0, size), cookie: rest.length === 0 ? Buffer.alloc(0) : keep(rest) }
  }

  return {
    begin,
    continue: (cookie, size) => {
      const key = cookie.toString('latin1')
      const rest = rests.get(key)
      rests.delete(key)
      return rest === undefined ? null : begin(rest, size)
    },
    abandon: (cookie) => void rests.delete(cookie.toString('latin1')),
  }
}
