import { describe, expect, it } from 'vitest'
import { isBelow, nameKey, parentKey } from './name-key.ts'

describe('name key', () => {
  it.each([
    ['UID=Anna, OU=People ,dc=Example', 'uid=anna,ou=people,dc=example'],
    ['cn=Meier\\, Anna,dc=x', 'cn=Meier\\2c Anna,dc=x'],
    ['cn=M\\C3\\BCller,dc=x', 'cn=Müller,dc=x'],
    ['cn=Mu\u0308ller,dc=x', 'cn=M\u00fcller,dc=x'],
    ['cn=a+uid=b,dc=x', 'uid=B+cn=A,dc=x'],
    ['cn=C\\+\\+  Team,dc=x', 'cn=c\\2b\\2b team,dc=x'],
    ['', ' '],
  ])('%s is the same name as %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['cn=a,dc=x', 'cn=b,dc=x'],
    ['cn=a\\,dc=x', 'cn=a,dc=x'],
    ['cn=a\\+b,dc=x', 'cn=a+cn=b,dc=x'],
  ])('%s is another name than %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('an escaped comma does not make a parent', () => {
    expect(parentKey(nameKey('cn=Meier\\, Anna,ou=People,dc=x'))).toBe('ou=people,dc=x')
    expect(isBelow(nameKey('cn=a\\,dc=x'), 'dc=x')).toBe(false)
    expect(isBelow(nameKey('cn=a,dc=x'), 'dc=x')).toBe(true)
    expect(isBelow('dc=x', 'dc=x')).toBe(false)
  })
})
