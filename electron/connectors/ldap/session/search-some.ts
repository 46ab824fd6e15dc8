import type { LdapEntry } from './ldap-entry.ts'
import type { SearchOptions } from './ldap-session.ts'
import { createPageReader } from './page-reader.ts'
import { defaultPageSize } from './paged-search.ts'
import type { SessionContext } from './session-context.ts'

export interface SomeEntries {
  readonly entries: readonly LdapEntry[]
  readonly truncated: boolean
}

/**
 * At most `limit` entries. Pages rather than the size limit of the request, since slapd answers a size limit above its
 * own with nothing at all. Its own limit, reached on the way, means that there are more.
 */
export async function searchSome(
  context: SessionContext,
  search: SearchOptions & { readonly limit: number },
): Promise<SomeEntries> {
  const { limit } = search
  const pageSize = Math.min(limit + 1, search.pageSize ?? defaultPageSize)
  const reader = createPageReader(context, { search, pageSize, limit })
  const found: LdapEntry[] = []
  try {
    while (found.length <= limit) {
      const { entries, end } = await reader.next()
      found.push(...entries)
      if (end === 'truncated') return { entries: found.slice(0, limit), truncated: true }
      if (end === 'complete') break
    }
    return { entries: found.slice(0, limit), truncated: found.length > limit }
  } finally {
    reader.leave()
  }
}
