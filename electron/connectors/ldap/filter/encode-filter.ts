import { assertNever } from '../../../../shared/assert-never.ts'
import type { LdapFilter } from './ldap-filter.ts'

/** Context tags of the Filter and of its parts (RFC 4511, 4.5.1.7). */
const filterTag = {
  and: 0xa0,
  or: 0xa1,
  not: 0xa2,
  equality: 0xa3,
  substrings: 0xa4,
  'greater-or-equal': 0xa5,
  'less-or-equal': 0xa6,
  present: 0x87,
  approximate: 0xa8,
  extensible: 0xa9,
} as const satisfies Record<LdapFilter['kind'], number>
const substringTag = { initial: 0x80, any: 0x81, final: 0x82 } as const
const extensibleTag = { matchingRule: 0x81, attribute: 0x82, value: 0x83, dnAttributes: 0x84 } as const
const octetStringTag = 0x04
const sequenceTag = 0x30
const berTrue = Buffer.of(0xff)

/** The filter as one complete BER element, with definite lengths in their shortest form. */
export function encodeFilter(filter: LdapFilter): Buffer {
  const tag = filterTag[filter.kind]
  switch (filter.kind) {
    case 'and':
    case 'or':
      return element(tag, filter.filters.map(encodeFilter))
    case 'not':
      return element(tag, [encodeFilter(filter.filter)])
    case 'present':
      return element(tag, [Buffer.from(filter.attribute)])
    case 'equality':
    case 'greater-or-equal':
    case 'less-or-equal':
    case 'approximate':
      return element(tag, [octets(Buffer.from(filter.attribute)), octets(filter.value)])
    case 'substrings':
      return element(tag, [octets(Buffer.from(filter.attribute)), element(sequenceTag, substringParts(filter))])
    case 'extensible':
      return element(tag, extensibleParts(filter))
    default:
      return assertNever(filter)
  }
}

function substringParts(filter: LdapFilter & { readonly kind: 'substrings' }): readonly Buffer[] {
  return [
    ...optional(substringTag.initial, filter.initial),
    ...filter.any.map((part) => element(substringTag.any, [part])),
    ...optional(substringTag.final, filter.final),
  ]
}

function extensibleParts(filter: LdapFilter & { readonly kind: 'extensible' }): readonly Buffer[] {
  return [
    ...optional(extensibleTag.matchingRule, filter.matchingRule),
    ...optional(extensibleTag.attribute, filter.attribute),
    element(extensibleTag.value, [filter.value]),
    ...optional(extensibleTag.dnAttributes, filter.dnAttributes ? berTrue : null),
  ]
}

const optional = (tag: number, content: string | Buffer | null): readonly Buffer[] =>
  content === null ? [] : [element(tag, [typeof content === 'string' ? Buffer.from(content) : content])]

const octets = (content: Buffer): Buffer => element(octetStringTag, [content])

function element(tag: number, contents: readonly Buffer[]): Buffer {
  const length = contents.reduce((sum, content) => sum + content.length, 0)
  return Buffer.concat([Buffer.of(tag, ...lengthOctets(length)), ...contents])
}

/** X.690, 8.1.3: one octet below 128, otherwise the number of octets that follow and then these. */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 0x100)) octets.unshift(rest % 0x100)
  return [0x80 | octets.length, ...octets]
}
