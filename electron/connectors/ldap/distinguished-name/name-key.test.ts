import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key.ts'
import { parentNameOf, relativeNameOf } from './relatives.ts'

describe('nameKey', () => {
  it.each([
    ['uid=Anna,ou=People,dc=example,dc=com', 'UID=ANNA,OU=people,DC=Example,DC=COM'],
    ['uid=anna,dc=x', 'userid = anna ; domainComponent = x'],
    ['cn=Anna,dc=x', '2.5.4.3=anna,0.9.2342.19200300.100.1.25=X'],
    ['cn=Anna,dc=x', 'commonName=Anna,dc=x'],
    ['cn=Anna Maria,dc=x', 'cn=  Anna   Maria ,dc=x'],
    ['cn=Meier\\, Anna,dc=x', 'cn="meier, anna",dc=x'],
    ['cn=Meier\\2C Anna,dc=x', 'cn=Meier\\, Anna,dc=x'],
    ['cn=Lu\\C4\\8Di\\C4\\87', 'cn=LUČIĆ'],
    ['cn=Jürgen', 'cn=Ju\u0308rgen'],
    ['cn=ﬁx', 'cn=fix'],
    ['cn=ΟΔΟΣ', 'cn=οδος'],
    ['cn=a+uid=b,dc=x', 'UID=B+CN=A,dc=x'],
    ['cn=#04024869', 'cn=hi'],
    ['cn=\\20a', 'cn=a'],
  ])('is the same for %j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['cn=Anna,dc=x', 'cn=Anna,dc=y'],
    ['cn=Anna,dc=x', 'cn=Anna'],
    ['cn=Anna,dc=x', 'uid=Anna,dc=x'],
    ['cn=a\\,dc=x', 'cn=a,dc=x'],
    ['cn=a\\+uid=b', 'cn=a+uid=b'],
    ['cn=Straße', 'cn=Strasse'],
    ['cn=Rene', 'cn=René'],
    ['cn=\\#04024869', 'cn=#04024869'],
    ['not a name', 'NOT A NAME'],
  ])('differs for %j and %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

describe('nameKey of plain names', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('abzAZ019._@-')), minLength: 1, maxLength: 6 })
  const part = fc.tuple(
    fc.constantFrom('cn', 'UID', 'commonName', 'ou', 'x-1', 'DomainComponent'),
    fc.array(word, { minLength: 1, maxLength: 3 }),
  )

  it('is what the general way gives for the same name, written in another way', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const plain = parts.map(([type, words]) => `${type}=${words.join(' ')}`).join(',')
        const quoted = parts.map(([type, words]) => `${type}="${words.join(' ')}"`).join(',')
        expect(nameKey(plain)).toBe(nameKey(quoted))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('relatives of a name', () => {
  it.each([
    ['ou=People,dc=example,dc=com', 'ou=People', 'dc=example,dc=com'],
    ['cn=Meier\\, Anna,ou=x,dc=y', 'cn=Meier\\, Anna', 'ou=x,dc=y'],
    ['cn=a+uid=b,dc=y', 'cn=a+uid=b', 'dc=y'],
    ['cn=M\\C3\\BCller,dc=y', 'cn=Müller', 'dc=y'],
    ['dc=com', 'dc=com', null],
    ['', '', null],
    ['nonsense', 'nonsense', null],
  ])('of %j are %j and %j', (name, relative, parent) => {
    expect([relativeNameOf(name), parentNameOf(name)]).toEqual([relative, parent])
  })
})
