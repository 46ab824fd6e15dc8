import type { LdapEntry, LdapValue } from '../session/ldap-entry.ts'
import { namesOfAttribute } from './attribute-names.ts'

/** Answers the values of one attribute in an entry; none where the entry does not have it. */
export type AttributeReader = (entry: LdapEntry) => readonly LdapValue[]

const none: readonly LdapValue[] = []

/**
 * Finds an attribute under each of its names. A server that is asked for `userid` may answer with `uid`, and one that
 * is asked for `cn` also sends `cn;lang-de` (reference: LDAP, 2.4): the value without options is preferred.
 */
export function attributeReader(name: string): AttributeReader {
  const [bare = '', ...options] = name.split(';')
  const suffix = options.map((option) => `;${option.toLowerCase()}`).join('')
  const names = namesOfAttribute(bare).map((synonym) => synonym + suffix)
  return (entry) => exactValues(entry, names) ?? valuesWithOptions(entry, names) ?? none
}

function exactValues({ attributes }: LdapEntry, names: readonly string[]): readonly LdapValue[] | null {
  for (const name of names) {
    const values = attributes.get(name)
    if (values !== undefined && values.length > 0) return values
  }
  return null
}

function valuesWithOptions({ attributes }: LdapEntry, names: readonly string[]): readonly LdapValue[] | null {
  for (const [key, values] of attributes) {
    if (values.length > 0 && names.some((name) => key.startsWith(`${name};`))) return values
  }
  return null
}

/** The values that are text, trimmed, without blank ones. Bytes that are no text are left out. */
export function textsOf(values: readonly LdapValue[]): readonly string[] {
  const texts: string[] = []
  for (const value of values) {
    const text = typeof value === 'string' ? value.trim() : ''
    if (text !== '') texts.push(text)
  }
  return texts
}

export const firstTextOf = (values: readonly LdapValue[]): string | null => textsOf(values)[0] ?? null
