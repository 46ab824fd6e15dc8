import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { namesOfAttribute } from '../attributes/attribute-names.ts'
import { attributeReader, firstTextOf } from '../attributes/attribute-values.ts'
import type { LdapEntry, LdapValue } from '../session/ldap-entry.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { because } from '../../../../shared/text/reason.ts'

/** Active Directory's answer to an attribute with many values (reference: LDAP, 7). */
interface ValueRange {
  /** As the server spells it, lower case, without the range. */
  readonly name: string
  readonly low: number
  /** null: the last value is among these. */
  readonly high: number | null
  readonly values: readonly LdapValue[]
}

/** They move when an entry changes: only values that were all read from one state belong together. */
export const changeStamps = ['uSNChanged', 'modifyTimestamp']
const stampReaders = changeStamps.map(attributeReader)

const rangeKey = /^([^;]+);range=(\d+)-(\d+|\*)$/u
const attempts = 3

interface RangedAttribute {
  readonly entry: LdapEntry
  readonly attribute: string
  /** What is being read. */
  readonly stage: Stage
}

export const isRanged = (entry: LdapEntry, attribute: string): boolean => rangeOf(entry, attribute) !== null

/**
 * All values of an attribute of which a part came with the entry. Goes on after the bound that the server returned,
 * never by a step of its own; begins again when the entry changes meanwhile.
 */
export async function readAllValues(
  session: LdapSession,
  { entry, attribute, stage }: RangedAttribute,
  signal: AbortSignal,
): Promise<readonly LdapValue[]> {
  let current: LdapEntry | null = entry
  for (let attempt = 1; attempt <= attempts && current !== null; attempt += 1) {
    const values = await collectRanges({ session, entry: current, attribute, signal })
    if (values !== null) return values
    current = await session.readEntry(entry.distinguishedName, [attribute, ...changeStamps], signal)
  }
  const reason = because('values-changing', { name: entry.distinguishedName })
  throw problemError('paging-failed', stage, { parameters: { page: attempts, entries: 1, reason } })
}

interface RangeRead {
  readonly session: LdapSession
  readonly entry: LdapEntry
  readonly attribute: string
  readonly signal: AbortSignal
}

/** null where the entry changed on the way. */
async function collectRanges({ session, entry, attribute, signal }: RangeRead): Promise<readonly LdapValue[] | null> {
  let range = rangeOf(entry, attribute)
  if (range === null) return attributeReader(attribute)(entry)
  const values = new Set(range.values)
  let stamp = stampOf(entry)
  while (range.high !== null) {
    const next: number = range.high + 1
    const wanted = [`${range.name};range=${next}-*`, ...changeStamps]
    const part: LdapEntry | null = await session.readEntry(entry.distinguishedName, wanted, signal)
    range = part === null ? null : rangeOf(part, attribute)
    if (part === null || range?.low !== next || (range.high !== null && range.high < next)) return null
    const partStamp = stampOf(part)
    if (stamp !== null && partStamp !== stamp) return null
    stamp = partStamp
    const before = values.size
    for (const value of range.values) values.add(value)
    // A range that is not the last and brings nothing new could be followed by such ranges for ever.
    if (range.high !== null && values.size === before) return null
  }
  return [...values]
}

function rangeOf(entry: LdapEntry, attribute: string): ValueRange | null {
  for (const [key, values] of entry.attributes) {
    const [, name = '', low = '', high = ''] = key.includes(';range=') ? (rangeKey.exec(key) ?? []) : []
    if (name !== '' && namesOfAttribute(attribute).includes(name)) {
      return { name, low: Number(low), high: high === '*' ? null : Number(high), values }
    }
  }
  return null
}

function stampOf(entry: LdapEntry): string | null {
  const stamps = stampReaders.map((read) => firstTextOf(read(entry)))
  return stamps.every((stamp) => stamp === null) ? null : stamps.join(' ')
}
