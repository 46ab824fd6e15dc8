import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DistinguishedName, NamePart } from './distinguished-name.ts'
import { formatDistinguishedName } from './format-distinguished-name.ts'
import { parseDistinguishedName } from './parse-distinguished-name.ts'

const part = (type: string, text: string): NamePart => ({ type, value: { kind: 'text', text } })
const encoded = (type: string, hex: string): NamePart => ({
  type,
  value: { kind: 'encoded', ber: Buffer.from(hex, 'hex') },
})

const understood: [text: string, name: DistinguishedName][] = [
  ['', []],
  ['UID=jsmith,DC=example,DC=net', [[part('UID', 'jsmith')], [part('DC', 'example')], [part('DC', 'net')]]],
  ['OU=Sales+CN=J.  Smith,DC=net', [[part('OU', 'Sales'), part('CN', 'J.  Smith')], [part('DC', 'net')]]],
  ['CN=James \\"Jim\\" Smith\\, III', [[part('CN', 'James "Jim" Smith, III')]]],
  ['CN=Before\\0dAfter', [[part('CN', 'Before\rAfter')]]],
  ['1.3.6.1.4.1.1466.0=#04024869', [[encoded('1.3.6.1.4.1.1466.0', '04024869')]]],
  ['CN=Lu\\C4\\8Di\\C4\\87', [[part('CN', 'Lučić')]]],
  ['CN=Lučić', [[part('CN', 'Lučić')]]],
  ['OID.2.5.4.3=Anna', [[part('2.5.4.3', 'Anna')]]],
  ['cn = Anna Maria  ; dc = x ', [[part('cn', 'Anna Maria')], [part('dc', 'x')]]],
  ['cn="Meier, Anna";dc=x', [[part('cn', 'Meier, Anna')], [part('dc', 'x')]]],
  ['cn="a \\"b\\" "', [[part('cn', 'a "b" ')]]],
  ['cn=\\ Anna\\ ,dc=x', [[part('cn', ' Anna ')], [part('dc', 'x')]]],
  ['cn=\\#1,dc=x', [[part('cn', '#1')], [part('dc', 'x')]]],
  ['cn=a=b', [[part('cn', 'a=b')]]],
  ['cn=,dc=x', [[part('cn', '')], [part('dc', 'x')]]],
  ['cn=a\\2Cb\\2b', [[part('cn', 'a,b+')]]],
  ['cn=*)(uid=*,dc=x', [[part('cn', '*)(uid=*')], [part('dc', 'x')]]],
  ['CN=x\\0ADEL:1,DC=y', [[part('CN', 'x\nDEL:1')], [part('DC', 'y')]]],
]

const refused: [text: string, offset: number, reason: string][] = [
  ['Anna', 4, '= is expected'],
  ['cn=a,', 5, 'the name of an attribute is expected'],
  ['cn=a,,dc=x', 5, 'the name of an attribute is expected'],
  ['=a', 0, 'the name of an attribute is expected'],
  ['cn=a\\', 4, '\\ must be followed by a character'],
  ['cn=#zz', 3, '# must be followed by pairs of hexadecimal digits'],
  ['cn=#04a', 6, 'a comma is expected'],
  ['cn="a', 3, 'the closing " is missing'],
  ['cn="a"b', 6, 'a comma is expected'],
  ['cn=\\ff', 3, 'the escaped bytes are not text'],
]

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))

const arbitraryPart: fc.Arbitrary<NamePart> = fc.record({
  type: fc.constantFrom('cn', 'UID', '2.5.4.3', 'x-1'),
  value: fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.string({ unit: oneOf('ab ,+"\\<>;=#\0\n\tü😀𝒳'), maxLength: 10 }),
    }),
    fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme' }) }),
    fc.record({
      kind: fc.constant('encoded' as const),
      ber: fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    }),
  ),
})
const arbitraryName = fc.array(fc.array(arbitraryPart, { minLength: 1, maxLength: 3 }), { maxLength: 5 })

describe('parseDistinguishedName', () => {
  it.each(understood)('understands %j', (text, name) => {
    expect(parseDistinguishedName(text)).toEqual({ ok: true, value: name })
  })

  it.each(refused)('refuses %j at %i: %s', (text, offset, reason) => {
    expect(parseDistinguishedName(text)).toEqual({ ok: false, error: { offset, reason } })
  })

  it('reads what formatDistinguishedName writes as the same name', () => {
    fc.assert(
      fc.property(arbitraryName, (name) => {
        expect(parseDistinguishedName(formatDistinguishedName(name))).toEqual({ ok: true, value: name })
      }),
      { numRuns: 1_000 },
    )
  })

  it('answers any text with a name or with a place inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: oneOf('a1=,;+"\\# \0ü') }), (text) => {
        const parsed = parseDistinguishedName(text)
        if (parsed.ok) expect(parseDistinguishedName(formatDistinguishedName(parsed.value))).toEqual(parsed)
        else expect(parsed.error.offset).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2_000 },
    )
  })
})
