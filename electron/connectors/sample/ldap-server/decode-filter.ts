import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { type BerElement, elementAt, isTrue, malformed, maximumDepth, readElements, textOf } from './ber-reader.ts'

/** Reads a filter as it stands in a search request (RFC 4511, 4.5.1). */
export function decodeFilter(element: BerElement, depth = 0): LdapFilter {
  if (depth > maximumDepth) throw malformed(`a filter of more than ${maximumDepth} levels`)
  switch (element.tag) {
    case 0xa0:
      return { kind: 'and', filters: decodeFilters(element, depth) }
    case 0xa1:
      return { kind: 'or', filters: decodeFilters(element, depth) }
    case 0xa2:
      return {
        kind: 'not',
        filter: decodeFilter(elementAt(readElements(element.content), 0, 'a negated filter'), depth + 1),
      }
    case 0xa3:
      return decodeAssertion(element, 'equality')
    case 0xa4:
      return decodeSubstrings(element)
    case 0xa5:
      return decodeAssertion(element, 'greater-or-equal')
    case 0xa6:
      return decodeAssertion(element, 'less-or-equal')
    case 0x87:
      return { kind: 'present', attribute: textOf(element) }
    case 0xa8:
      return decodeAssertion(element, 'approximate')
    case 0xa9:
      return decodeExtensible(element)
    default:
      throw malformed(`a filter with the unknown tag 0x${element.tag.toString(16)}`)
  }
}

const decodeFilters = (element: BerElement, depth: number): readonly LdapFilter[] =>
  readElements(element.content).map((inner) => decodeFilter(inner, depth + 1))

type AssertionKind = 'equality' | 'greater-or-equal' | 'less-or-equal' | 'approximate'

function decodeAssertion(element: BerElement, kind: AssertionKind): LdapFilter {
  const parts = readElements(element.content)
  const attribute = textOf(elementAt(parts, 0, 'an attribute in a filter'))
  return { kind, attribute, value: elementAt(parts, 1, 'a value in a filter').content }
}

function decodeSubstrings(element: BerElement): LdapFilter {
  const parts = readElements(element.content)
  const attribute = textOf(elementAt(parts, 0, 'an attribute in a filter'))
  const pieces = readElements(elementAt(parts, 1, 'the pieces of a substring filter').content)
  const valueOf = (tag: number): Buffer | null => pieces.find((piece) => piece.tag === tag)?.content ?? null
  const any = pieces.filter((piece) => piece.tag === 0x81).map((piece) => piece.content)
  return { kind: 'substrings', attribute, initial: valueOf(0x80), any, final: valueOf(0x82) }
}

function decodeExtensible(element: BerElement): LdapFilter {
  const parts = readElements(element.content)
  const part = (tag: number): BerElement | null => parts.find((candidate) => candidate.tag === tag) ?? null
  const [matchingRule, attribute, value, dnAttributes] = [part(0x81), part(0x82), part(0x83), part(0x84)]
  if (value === null) throw malformed('an extensible filter without a value')
  return {
    kind: 'extensible',
    matchingRule: matchingRule === null ? null : textOf(matchingRule),
    attribute: attribute === null ? null : textOf(attribute),
    value: value.content,
    dnAttributes: dnAttributes !== null && isTrue(dnAttributes),
  }
}
