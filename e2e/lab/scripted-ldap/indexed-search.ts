import { evaluateFilter } from '../../../electron/connectors/sample/ldap-server/evaluate-filter.ts'
import type { SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { isBelow, nameKey } from '../../../electron/connectors/sample/ldap-server/name-key.ts'
import {
  searchDirectory,
  type SearchOutcome,
} from '../../../electron/connectors/sample/ldap-server/search-directory.ts'
import type { StoredDirectory, StoredEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import type { LdapFilter } from '../../../electron/connectors/ldap/filter/ldap-filter.ts'

/** What Active Directory finds by an index, and what a hundred conditions in one filter ask for. */
const keyOf: Readonly<Record<string, (value: string) => string>> = {
  distinguishedname: nameKey,
  memberof: nameKey,
  primarygroupid: (value) => value,
}

type Index = ReadonlyMap<string, readonly StoredEntry[]>

/** The same answers as without an index; a hundred names compared with each of thousands of entries take minutes. */
export function createIndexedSearch(directory: StoredDirectory): (search: SearchOperation) => SearchOutcome {
  const indexes = new Map(Object.entries(keyOf).map(([name, key]) => [name, buildIndex(directory, name, key)]))
  const find = (filter: LdapFilter): readonly StoredEntry[] | null => {
    if (filter.kind === 'equality') {
      const name = filter.attribute.toLowerCase()
      const key = keyOf[name]?.(filter.value.toString('utf8'))
      return key === undefined ? null : (indexes.get(name)?.get(key) ?? [])
    }
    if (filter.kind === 'or') return union(filter.filters.map(find))
    if (filter.kind !== 'and') return null
    const found = filter.filters.map((inner) => find(inner))
    const first = found.findIndex((entries) => entries !== null)
    const others = filter.filters.filter((_inner, place) => place !== first)
    return (
      found[first]?.filter((entry) => others.every((inner) => evaluateFilter(inner, entry, directory) === 'true')) ??
      null
    )
  }
  return (search) => {
    const found = search.scope === 'sub' ? find(search.filter) : null
    if (found === null || directory.find(search.baseDn) === null) return searchDirectory(directory, search)
    const base = nameKey(search.baseDn)
    return { kind: 'found', entries: () => found.filter(({ key }) => key === base || isBelow(key, base)) }
  }
}

function buildIndex({ entries }: StoredDirectory, name: string, keyOfValue: (value: string) => string): Index {
  const index = new Map<string, StoredEntry[]>()
  for (const entry of entries) {
    for (const value of entry.attributes.get(name)?.values ?? []) {
      const key = keyOfValue(String(value))
      const found = index.get(key)
      if (found === undefined) index.set(key, [entry])
      else found.push(entry)
    }
  }
  return index
}

/** null where one of them needs a look at every entry. */
function union(all: readonly (readonly StoredEntry[] | null)[]): readonly StoredEntry[] | null {
  const known = all.filter((entries) => entries !== null)
  return known.length === all.length && all.length > 0 ? [...new Set(known.flat())] : null
}
