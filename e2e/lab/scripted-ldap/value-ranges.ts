import type { StoredAttribute, StoredEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'

interface WantedRange {
  readonly name: string
  readonly low: number
  readonly high: number
}

const rangeOption = /^(.+);range=(\d+)-(\d+|\*)$/iu

/**
 * Active Directory's range retrieval (reference: LDAP, 7): of an attribute with more than `cap` values it sends
 * `member` without a value and `member;range=0-<cap-1>`; the last range ends in `*`.
 */
export function limitValues(entry: StoredEntry, requested: readonly string[], cap: number): StoredEntry {
  const wanted = requested.flatMap(parseRange)
  const attributes = [...entry.attributes.entries()].flatMap(([key, attribute]): [string, StoredAttribute][] => {
    const range = wanted.find(({ name }) => name === key)
    if (range === undefined && attribute.values.length <= cap) return [[key, attribute]]
    const slice = sliceOf(attribute, range ?? { name: key, low: 0, high: Number.POSITIVE_INFINITY }, cap)
    const optionless: StoredAttribute = { name: attribute.name, values: [] }
    return range === undefined
      ? [
          [key, optionless],
          [slice.name.toLowerCase(), slice],
        ]
      : [[slice.name.toLowerCase(), slice]]
  })
  return { ...entry, attributes: new Map(attributes) }
}

/** The names as the attribute selection knows them: it sends `member;range=0-2` to those who ask for `member`. */
export const withoutRanges = (requested: readonly string[]): readonly string[] =>
  requested.map((name) => rangeOption.exec(name)?.[1] ?? name)

function parseRange(requested: string): readonly WantedRange[] {
  const match = rangeOption.exec(requested)
  if (match === null) return []
  const [, name = '', low = '', high = ''] = match
  return [{ name: name.toLowerCase(), low: Number(low), high: high === '*' ? Number.POSITIVE_INFINITY : Number(high) }]
}

function sliceOf({ name, values }: StoredAttribute, { low, high }: WantedRange, cap: number): StoredAttribute {
  const end = Math.min(low + cap - 1, high)
  const isLast = end >= values.length - 1
  return { name: `${name};range=${low}-${isLast ? '*' : end}`, values: values.slice(low, end + 1) }
}
