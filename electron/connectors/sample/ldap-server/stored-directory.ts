import { isBelow, nameKey, parentKey } from './name-key.ts'

/** An entry as data: attribute names as they are shown, values in order. */
export interface DirectoryEntry {
  readonly distinguishedName: string
  readonly attributes: Readonly<Record<string, readonly AttributeValue[]>>
}
export type AttributeValue = string | Buffer

export interface StoredAttribute {
  readonly name: string
  readonly values: readonly AttributeValue[]
}

export interface StoredEntry {
  readonly distinguishedName: string
  readonly key: string
  /** By lower-case name. */
  readonly attributes: ReadonlyMap<string, StoredAttribute>
}

export interface StoredDirectory {
  readonly entries: readonly StoredEntry[]
  /** Lower-case names that occur: a filter on any other attribute is Undefined (RFC 4511, 4.5.1.7). */
  readonly knownAttributes: ReadonlySet<string>
  find(distinguishedName: string): StoredEntry | null
  /** The entries within the scope, the base itself first. */
  within(base: StoredEntry, scope: 'base' | 'one' | 'sub'): readonly StoredEntry[]
}

export function storeDirectory(entries: readonly DirectoryEntry[]): StoredDirectory {
  const keys = entries.map((entry) => nameKey(entry.distinguishedName))
  const parents = new Set(keys.map(parentKey))
  const stored = entries.map((entry, index) => storeEntry(entry, keys[index] ?? '', parents))
  const byKey = new Map(stored.map((entry) => [entry.key, entry]))
  return {
    entries: stored,
    knownAttributes: new Set(stored.flatMap((entry) => [...entry.attributes.keys()])),
    find: (distinguishedName) => byKey.get(nameKey(distinguishedName)) ?? null,
    within: (base, scope) => {
      if (scope === 'base') return [base]
      if (scope === 'one') return stored.filter((entry) => parentKey(entry.key) === base.key)
      return [base, ...stored.filter((entry) => isBelow(entry.key, base.key))]
    },
  }
}

function storeEntry(entry: DirectoryEntry, key: string, parents: ReadonlySet<string>): StoredEntry {
  const attributes = Object.entries({
    ...entry.attributes,
    entryDN: [entry.distinguishedName],
    hasSubordinates: [parents.has(key) ? 'TRUE' : 'FALSE'],
  })
  return {
    distinguishedName: entry.distinguishedName,
    key,
    attributes: new Map(attributes.map(([name, values]) => [name.toLowerCase(), { name, values }])),
  }
}
