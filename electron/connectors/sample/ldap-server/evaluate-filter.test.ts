import { describe, expect, it } from 'vitest'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { evaluateFilter } from './evaluate-filter.ts'
import type { Truth } from './filter-truth.ts'
import { storeDirectory } from './stored-directory.ts'

const directory = storeDirectory([
  { distinguishedName: 'dc=x', attributes: { description: ['only here'] } },
  {
    distinguishedName: 'uid=anna,ou=People,dc=x',
    attributes: {
      uid: ['anna'],
      cn: ['Anna  Müller', 'Muller, Anna'],
      employeeNumber: ['42'],
      member: ['uid=Bob,ou=People,dc=x'],
      userPassword: ['secret'],
      objectGUID: [Buffer.from([0xff, 0x00])],
      userAccountControl: ['514'],
    },
  },
])
const [, anna] = directory.entries

const evaluate = (filter: LdapFilter): Truth => {
  if (anna === undefined) throw new Error('The entry is missing.')
  return evaluateFilter(filter, anna, directory)
}

type ValueKind = 'equality' | 'greater-or-equal' | 'less-or-equal' | 'approximate'
const assertion = (kind: ValueKind, attribute: string, value: string | Buffer): LdapFilter => ({
  kind,
  attribute,
  value: Buffer.from(value as string),
})
const equal = (attribute: string, value: string | Buffer): LdapFilter => assertion('equality', attribute, value)
const pieces = (attribute: string, text: string): LdapFilter => {
  const parts = text.split('*').map((part) => Buffer.from(part))
  const orNull = (part: Buffer | undefined) => (part === undefined || part.length === 0 ? null : part)
  return {
    kind: 'substrings',
    attribute,
    initial: orNull(parts[0]),
    any: parts.slice(1, -1),
    final: orNull(parts.at(-1)),
  }
}
const extensible = (facts: Partial<Extract<LdapFilter, { kind: 'extensible' }>>, value: string): LdapFilter => ({
  kind: 'extensible',
  matchingRule: null,
  attribute: null,
  dnAttributes: false,
  ...facts,
  value: Buffer.from(value),
})

const t = equal('uid', 'anna')
const f = equal('uid', 'bob')
const u = equal('noSuchAttribute', 'x')

describe('filter evaluation', () => {
  it.each<[string, LdapFilter, Truth]>([
    ['(&)', { kind: 'and', filters: [] }, 'true'],
    ['(|)', { kind: 'or', filters: [] }, 'false'],
    ['not true', { kind: 'not', filter: t }, 'false'],
    ['not false', { kind: 'not', filter: f }, 'true'],
    ['not undefined', { kind: 'not', filter: u }, 'undefined'],
    ['true and true', { kind: 'and', filters: [t, t] }, 'true'],
    ['true and false', { kind: 'and', filters: [t, f] }, 'false'],
    ['true and undefined', { kind: 'and', filters: [t, u] }, 'undefined'],
    ['undefined and false', { kind: 'and', filters: [u, f] }, 'false'],
    ['false or false', { kind: 'or', filters: [f, f] }, 'false'],
    ['false or true', { kind: 'or', filters: [f, t] }, 'true'],
    ['undefined or true', { kind: 'or', filters: [u, t] }, 'true'],
    ['undefined or false', { kind: 'or', filters: [u, f] }, 'undefined'],
  ])('%s', (_name, filter, expected) => {
    expect(evaluate(filter)).toBe(expected)
  })

  it.each<[string, LdapFilter, Truth]>([
    ['names and values have no case', equal('UID', 'ANNA'), 'true'],
    ['blanks are collapsed', equal('cn', 'anna müller'), 'true'],
    ['Unicode forms are one', equal('cn', 'Anna Mu\u0308ller'), 'true'],
    ['every value counts', equal('cn', 'muller, anna'), 'true'],
    ['umlauts are letters of their own', equal('cn', 'Anna Muller'), 'false'],
    ['an asterisk in a value is a character', equal('uid', '*'), 'false'],
    ['names compare as names', equal('member', 'UID=bob, OU=people,DC=X'), 'true'],
    ['bytes compare as bytes', equal('objectGUID', Buffer.from([0xff, 0x00])), 'true'],
    ['other bytes differ', equal('objectGUID', Buffer.from([0xff, 0x01])), 'false'],
    ['a password is never found', equal('userPassword', 'secret'), 'false'],
    ['a password is not even present', { kind: 'present', attribute: 'userPassword' }, 'false'],
    ['present', { kind: 'present', attribute: 'CN' }, 'true'],
    ['absent in this entry', { kind: 'present', attribute: 'description' }, 'false'],
    ['absent everywhere', { kind: 'present', attribute: 'noSuchAttribute' }, 'false'],
    ['known elsewhere', equal('description', 'only here'), 'false'],
    ['approximately is equally', assertion('approximate', 'uid', 'Anna'), 'true'],
    ['numbers by size', assertion('greater-or-equal', 'employeeNumber', '9'), 'true'],
    ['numbers by size, downwards', assertion('less-or-equal', 'employeeNumber', '100'), 'true'],
    ['an equal number is both', assertion('less-or-equal', 'employeeNumber', '42'), 'true'],
    ['texts by letter', assertion('greater-or-equal', 'uid', 'b'), 'false'],
    ['texts by letter, downwards', assertion('less-or-equal', 'uid', 'B'), 'true'],
    ['operational attributes are found', equal('hasSubordinates', 'false'), 'true'],
  ])('%s', (_rule, filter, expected) => {
    expect(evaluate(filter)).toBe(expected)
  })

  it.each<[string, Truth]>([
    ['an*', 'true'],
    ['*na', 'true'],
    ['*NN*', 'true'],
    ['a*n*a', 'true'],
    ['an*na', 'true'],
    ['ann*nna', 'false'],
    ['*n*n*n*', 'false'],
    ['b*', 'false'],
    ['*b*', 'false'],
  ])('uid=%s is %s', (text, expected) => {
    expect(evaluate(pieces('uid', text))).toBe(expected)
  })

  it.each<[string, LdapFilter, Truth]>([
    ['bits set', extensible({ attribute: 'userAccountControl', matchingRule: '1.2.840.113556.1.4.803' }, '2'), 'true'],
    [
      'not all bits',
      extensible({ attribute: 'userAccountControl', matchingRule: '1.2.840.113556.1.4.803' }, '3'),
      'false',
    ],
    ['any bit', extensible({ attribute: 'userAccountControl', matchingRule: '1.2.840.113556.1.4.804' }, '3'), 'true'],
    ['bits of a text', extensible({ attribute: 'uid', matchingRule: '1.2.840.113556.1.4.803' }, '2'), 'false'],
    [
      'bits asked with a text',
      extensible({ attribute: 'uid', matchingRule: '1.2.840.113556.1.4.803' }, 'x'),
      'undefined',
    ],
    ['exact case', extensible({ attribute: 'uid', matchingRule: 'caseExactMatch' }, 'Anna'), 'false'],
    ['exact case by number', extensible({ attribute: 'uid', matchingRule: '2.5.13.5' }, 'anna'), 'true'],
    ['without a rule', extensible({ attribute: 'uid' }, 'ANNA'), 'true'],
    ['without an attribute', extensible({ matchingRule: 'caseIgnoreMatch' }, 'ANNA'), 'true'],
    ['a password without an attribute', extensible({ matchingRule: 'caseIgnoreMatch' }, 'secret'), 'false'],
    ['part of the name', extensible({ attribute: 'ou', dnAttributes: true }, 'people'), 'undefined'],
    ['part of the name, any type', extensible({ dnAttributes: true }, 'people'), 'true'],
    ['an unknown rule', extensible({ attribute: 'uid', matchingRule: '1.2.3' }, 'anna'), 'undefined'],
    ['an unknown attribute', extensible({ attribute: 'nothing' }, 'anna'), 'undefined'],
  ])('extensible: %s', (_rule, filter, expected) => {
    expect(evaluate(filter)).toBe(expected)
  })
})
