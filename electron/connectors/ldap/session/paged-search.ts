import type { LdapEntry } from './ldap-entry.ts'
import type { PagedSearch, SearchOptions, SearchSummary } from './ldap-session.ts'
import { createPageReader, type PageReader } from './page-reader.ts'
import type { SessionContext } from './session-context.ts'

/** Larger pages are hardly faster, and what the consumer does with one page stays short. */
export const defaultPageSize = 500

/** A search that is complete or throws. Nothing is sent before the iteration begins. */
export function pagedSearch(context: SessionContext, search: SearchOptions): PagedSearch {
  let summary: SearchSummary = { pages: 0, entries: 0, references: 0 }
  const open = (): PageReader => {
    const reader = createPageReader(context, { search, pageSize: search.pageSize ?? defaultPageSize, limit: null })
    summary = reader.summary
    return reader
  }
  return {
    get summary() {
      return summary
    },
    [Symbol.asyncIterator]: () => readPages(open),
  }
}

async function* readPages(open: () => PageReader): AsyncGenerator<readonly LdapEntry[]> {
  const reader = open()
  try {
    for (;;) {
      const { entries, end } = await reader.next()
      reader.prefetch()
      if (entries.length > 0) yield entries
      if (end !== 'more') return
    }
  } finally {
    reader.leave()
  }
}
