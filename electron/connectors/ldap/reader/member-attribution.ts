import { assertNever } from '../../../../shared/assert-never.ts'
import { attributeReader, textsOf } from '../attributes/attribute-values.ts'
import { foldText, nameKey } from '../distinguished-name/name-key.ts'
import type { LdapFilter } from '../filter/ldap-filter.ts'
import { hasMember } from '../filter/member-template.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'

/**
 * Tells which value of a batch an entry was found for, to name in the report the values for which nothing was.
 * It never decides who is a member: whatever the server returned counts.
 */
export interface MemberAttribution {
  /** What has to be asked for. */
  readonly attributes: readonly string[]
  /** The entry's values that a member may have been equal to, as comparison keys; none: it cannot be told. */
  keysOf(entry: LdapEntry): readonly string[]
  keyOf(value: string): string
}

export function createMemberAttribution(template: LdapFilter): MemberAttribution {
  const { attributes, patterns } = comparedAttributes(template)
  const readers = patterns === 'none' ? attributes.map(attributeReader) : []
  return {
    attributes: readers.length === 0 ? [] : attributes,
    keysOf: (entry) => readers.flatMap((read) => textsOf(read(entry)).map(keyOf)),
    keyOf,
  }
}

/** Names with `=` may be distinguished names in another spelling. */
const keyOf = (value: string): string => (value.includes('=') ? nameKey(value) : foldText(value))

interface ComparedAttributes {
  readonly attributes: readonly string[]
  /** Whether `{member}` also stands where equality of values tells nothing. */
  readonly patterns: 'none' | 'some'
}

function comparedAttributes(filter: LdapFilter): ComparedAttributes {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(filter.filters.map(comparedAttributes))
    case 'equality': {
      const isWhole = filter.value.toString() === '{member}'
      return isWhole ? { attributes: [filter.attribute], patterns: 'none' } : withoutEquality(filter)
    }
    case 'not':
    case 'present':
    case 'greater-or-equal':
    case 'less-or-equal':
    case 'approximate':
    case 'substrings':
    case 'extensible':
      return withoutEquality(filter)
    default:
      return assertNever(filter)
  }
}

const withoutEquality = (filter: LdapFilter): ComparedAttributes => ({
  attributes: [],
  patterns: hasMember(filter) ? 'some' : 'none',
})

const joined = (parts: readonly ComparedAttributes[]): ComparedAttributes => ({
  attributes: [...new Set(parts.flatMap(({ attributes }) => attributes))],
  patterns: parts.some(({ patterns }) => patterns === 'some') ? 'some' : 'none',
})
