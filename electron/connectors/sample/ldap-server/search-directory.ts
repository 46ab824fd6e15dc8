import { evaluateFilter } from './evaluate-filter.ts'
import type { SearchOperation } from './ldap-request.ts'
import { resultCode } from './result-code.ts'
import type { StoredDirectory, StoredEntry } from './stored-directory.ts'

export type SearchOutcome =
  /** The filter is evaluated when the entries are asked for. */
  | { readonly kind: 'found'; readonly entries: () => readonly StoredEntry[] }
  | { readonly kind: 'refused'; readonly code: number; readonly matchedDn: string }

/** Everything that a search matches, before limits and pages. */
export function searchDirectory(directory: StoredDirectory, search: SearchOperation): SearchOutcome {
  const base = directory.find(search.baseDn)
  if (base === null) {
    const matchedDn = nearestAncestor(directory, search.baseDn)
    return { kind: 'refused', code: resultCode.noSuchObject, matchedDn }
  }
  const isMatch = (entry: StoredEntry): boolean => evaluateFilter(search.filter, entry, directory) === 'true'
  return { kind: 'found', entries: () => directory.within(base, search.scope).filter(isMatch) }
}

/** The part of the name that exists (RFC 4511, 4.1.9). */
function nearestAncestor(directory: StoredDirectory, distinguishedName: string): string {
  const comma = /(?<!\\),/u.exec(distinguishedName)
  if (comma === null) return ''
  const ancestor = distinguishedName.slice(comma.index + 1)
  return directory.find(ancestor)?.distinguishedName ?? nearestAncestor(directory, ancestor)
}
