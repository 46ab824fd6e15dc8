import { isUtf8 } from 'node:buffer'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { LdapFilter } from './ldap-filter.ts'

const comparison = {
  equality: '=',
  'greater-or-equal': '>=',
  'less-or-equal': '<=',
  approximate: '~=',
} as const

/** The filter as RFC 4515 text; reading that text again gives the same filter. */
export function formatFilter(filter: LdapFilter): string {
  return `(${formatContent(filter)})`
}

function formatContent(filter: LdapFilter): string {
  switch (filter.kind) {
    case 'and':
      return `&${filter.filters.map(formatFilter).join('')}`
    case 'or':
      return `|${filter.filters.map(formatFilter).join('')}`
    case 'not':
      return `!${formatFilter(filter.filter)}`
    case 'present':
      return `${filter.attribute}=*`
    case 'equality':
    case 'greater-or-equal':
    case 'less-or-equal':
    case 'approximate':
      return `${filter.attribute}${comparison[filter.kind]}${formatFilterValue(filter.value)}`
    case 'substrings':
      return `${filter.attribute}=${formatPattern(filter)}`
    case 'extensible':
      return `${formatExtensibleLeft(filter)}:=${formatFilterValue(filter.value)}`
    default:
      return assertNever(filter)
  }
}

const formatPattern = ({ initial, any, final }: LdapFilter & { readonly kind: 'substrings' }): string =>
  [initial ?? emptyPart, ...any, final ?? emptyPart].map(formatFilterValue).join('*')

const emptyPart = Buffer.alloc(0)

const formatExtensibleLeft = (filter: LdapFilter & { readonly kind: 'extensible' }): string =>
  [
    filter.attribute ?? '',
    ...(filter.dnAttributes ? ['dn'] : []),
    ...(filter.matchingRule === null ? [] : [filter.matchingRule]),
  ].join(':')

/** Readable where the bytes are text; what RFC 4515 reserves, control characters and other bytes as `\xx`. */
const formatFilterValue = (value: Buffer): string =>
  isUtf8(value)
    ? value.toString('utf8').replaceAll(/[\p{Cc}*()\\]/gu, escapeCharacter)
    : [...value].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : escapeByte(byte))).join('')

const escapeCharacter = (character: string): string => [...Buffer.from(character)].map(escapeByte).join('')

const isPlain = (byte: number): boolean => byte > 0x20 && byte < 0x7f && !'*()\\'.includes(String.fromCharCode(byte))

const escapeByte = (byte: number): string => `\\${byte.toString(16).padStart(2, '0')}`
