import type { LdapFilter } from './ldap-filter.ts'

/** Filters made by code: a value never becomes part of the structure, whatever it holds. */
export const and = (...filters: readonly LdapFilter[]): LdapFilter => ({ kind: 'and', filters })

export const or = (...filters: readonly LdapFilter[]): LdapFilter => ({ kind: 'or', filters })

export const not = (filter: LdapFilter): LdapFilter => ({ kind: 'not', filter })

export const present = (attribute: string): LdapFilter => ({ kind: 'present', attribute })

export const equality = (attribute: string, value: string | Buffer): LdapFilter => ({
  kind: 'equality',
  attribute,
  value: bytes(value),
})

/** Values that begin with `start`, which must not be empty (RFC 4511, 4.5.1.7.2). */
export const startsWith = (attribute: string, start: string | Buffer): LdapFilter => ({
  kind: 'substrings',
  attribute,
  initial: bytes(start),
  any: [],
  final: null,
})

/** Every entry has an object class. */
export const anyEntry: LdapFilter = present('objectClass')

const bytes = (value: string | Buffer): Buffer => (typeof value === 'string' ? Buffer.from(value) : value)
