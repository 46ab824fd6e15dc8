import { describe, expect, it } from 'vitest'
import type { LdapValue } from '../session/ldap-entry.ts'
import { attributeReader, firstTextOf, textsOf } from './attribute-values.ts'

const entry = (attributes: Record<string, LdapValue[]>) => ({
  distinguishedName: 'cn=x',
  attributes: new Map(Object.entries(attributes)),
})

describe('attributeReader', () => {
  it.each<[asked: string, attributes: Record<string, LdapValue[]>, found: LdapValue[]]>([
    ['UID', { uid: ['a'] }, ['a']],
    ['userid', { uid: ['a'] }, ['a']],
    ['uid', { userid: ['a'] }, ['a']],
    ['userid', { userid: [], uid: ['a'] }, ['a']],
    ['0.9.2342.19200300.100.1.3', { mail: ['a@b'] }, ['a@b']],
    ['rfc822Mailbox', { mail: ['a@b'] }, ['a@b']],
    ['surname', { sn: ['Meier'] }, ['Meier']],
    ['cn', { 'cn;lang-de': ['Änne'], cn: ['Anna'] }, ['Anna']],
    ['cn', { 'cn;lang-de': ['Änne'] }, ['Änne']],
    ['commonName', { 'cn;lang-de': ['Änne'] }, ['Änne']],
    ['cn;lang-de', { cn: ['Anna'], 'cn;lang-de': ['Änne'] }, ['Änne']],
    ['cn;lang-DE', { 'cn;lang-de': ['Änne'] }, ['Änne']],
    ['cn;lang-de', { cn: ['Anna'] }, []],
    ['cn', { cnx: ['no'], 'cnx;a': ['no'] }, []],
    ['extensionAttribute1', { extensionattribute1: ['x'] }, ['x']],
    ['objectGUID', { 'objectguid;binary': [Buffer.of(1)] }, [Buffer.of(1)]],
  ])('finds %s in %j', (asked, attributes, found) => {
    expect(attributeReader(asked)(entry(attributes))).toEqual(found)
  })
})

describe('textsOf', () => {
  it('leaves out blanks and bytes, and trims', () => {
    expect(textsOf([' a ', '', '  ', Buffer.of(0xff), 'b'])).toEqual(['a', 'b'])
    expect(firstTextOf([' ', 'b', 'c'])).toBe('b')
    expect(firstTextOf([Buffer.of(0xff)])).toBeNull()
  })
})
