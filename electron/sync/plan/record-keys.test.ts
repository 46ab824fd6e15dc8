import { describe, expect, test } from 'vitest'
import { distinguishedNameKey, externalIdKey } from './record-keys.ts'

const keyOf = (distinguishedName: string | null) => distinguishedNameKey({ distinguishedName })

describe('two writings of one distinguished name have one key', () => {
  test.each([
    ['case', 'UID=Anna,DC=Example', 'uid=anna,dc=example'],
    ['blanks around commas', 'uid=anna , dc=example', 'uid=anna,dc=example'],
    ['blanks around equals signs', 'uid = anna,dc= example', 'uid=anna,dc=example'],
    ['blanks around plus signs', 'uid=anna + cn=x,dc=example', 'uid=anna+cn=x,dc=example'],
    ['blanks at the ends', ' uid=anna,dc=example ', 'uid=anna,dc=example'],
    ['normal form', 'cn=J\u00FCrgen', 'cn=Ju\u0308rgen'],
    ['object identifiers as types', '2.5.4.3 = anna', '2.5.4.3=anna'],
  ])('%s', (_title, one, other) => expect(keyOf(one)).toBe(keyOf(other)))
})

describe('two distinguished names have two keys', () => {
  test.each([
    ['a blank within a value', 'cn=an na', 'cn=anna'],
    ['an escaped comma and what follows it', 'cn=a\\, b', 'cn=a\\,b'],
    ['an escaped blank before a comma', 'cn=a\\ ,dc=x', 'cn=a,dc=x'],
    ['an equals sign within a value', 'cn=a = b', 'cn=a=b'],
    ['what looks like a component behind an escaped comma', 'cn=a\\,b = c', 'cn=a\\,b=c'],
    ['a quoted comma', 'cn="a , b"', 'cn="a,b"'],
    ['order', 'cn=a,cn=b', 'cn=b,cn=a'],
    ['a separator', 'uid=a,dc=b', 'uid=adc=b'],
    ['one kind of separator', 'uid=a,dc=b', 'uid=a+dc=b'],
  ])('%s', (_title, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)))
})

test.each([null, '', '  '])('%o is no distinguished name', (value) => expect(keyOf(value)).toBeNull())

test.each([
  [null, null],
  ['', null],
  [' \t', null],
  ['entryUUID:ABC', 'entryuuid:abc'],
])('the identifier %o has the key %o', (externalId, expected) => expect(externalIdKey({ externalId })).toBe(expected))
