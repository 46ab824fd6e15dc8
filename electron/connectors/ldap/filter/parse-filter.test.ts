import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { and, equality, not, or, present } from './build-filter.ts'
import { formatFilter } from './format-filter.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { maximalFilterDepth, parseFilter } from './parse-filter.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'
import { because } from '../../../../shared/text/reason.ts'

const substrings = (
  attribute: string,
  [initial, any, final]: [string | null, string[], string | null],
): LdapFilter => ({
  kind: 'substrings',
  attribute,
  initial: initial === null ? null : Buffer.from(initial),
  any: any.map((part) => Buffer.from(part)),
  final: final === null ? null : Buffer.from(final),
})

const extensible = (
  attribute: string | null,
  matchingRule: string | null,
  rest: { value: string; dnAttributes?: boolean },
): LdapFilter => ({
  kind: 'extensible',
  attribute,
  matchingRule,
  value: Buffer.from(rest.value),
  dnAttributes: rest.dnAttributes ?? false,
})

const understood: [text: string, filter: LdapFilter][] = [
  // RFC 4515, section 4
  ['(cn=Babs Jensen)', equality('cn', 'Babs Jensen')],
  ['(!(cn=Tim Howes))', not(equality('cn', 'Tim Howes'))],
  [
    '(&(objectClass=Person)(|(sn=Jensen)(cn=Babs J*)))',
    and(equality('objectClass', 'Person'), or(equality('sn', 'Jensen'), substrings('cn', ['Babs J', [], null]))),
  ],
  ['(o=univ*of*mich*)', substrings('o', ['univ', ['of', 'mich'], null])],
  ['(seeAlso=)', equality('seeAlso', '')],
  ['(cn:caseExactMatch:=Fred Flintstone)', extensible('cn', 'caseExactMatch', { value: 'Fred Flintstone' })],
  ['(cn:=Betty Rubble)', extensible('cn', null, { value: 'Betty Rubble' })],
  ['(sn:dn:2.4.6.8.10:=Barney Rubble)', extensible('sn', '2.4.6.8.10', { value: 'Barney Rubble', dnAttributes: true })],
  ['(o:dn:=Ace Industry)', extensible('o', null, { value: 'Ace Industry', dnAttributes: true })],
  ['(:1.2.3:=Wilma Flintstone)', extensible(null, '1.2.3', { value: 'Wilma Flintstone' })],
  ['(:DN:2.4.6.8.10:=Dino)', extensible(null, '2.4.6.8.10', { value: 'Dino', dnAttributes: true })],
  [
    '(o=Parens R Us \\28for all your parenthetical needs\\29)',
    equality('o', 'Parens R Us (for all your parenthetical needs)'),
  ],
  ['(cn=*\\2A*)', substrings('cn', [null, ['*'], null])],
  ['(filename=C:\\5cMyFile)', equality('filename', 'C:\\MyFile')],
  ['(bin=\\00\\00\\00\\04)', equality('bin', Buffer.of(0, 0, 0, 4))],
  ['(sn=Lu\\c4\\8di\\c4\\87)', equality('sn', 'Lučić')],
  ['(1.3.6.1.4.1.1466.0=\\04\\02\\48\\69)', equality('1.3.6.1.4.1.1466.0', Buffer.of(4, 2, 0x48, 0x69))],
  // RFC 4526
  ['(&)', and()],
  ['(|)', or()],
  // What ldapts gets wrong (reference: LDAP, 2.5)
  ['(sn=M\\c3\\bcller)', equality('sn', 'Müller')],
  ['(sn=Müller)', equality('sn', 'Müller')],
  ['(objectGUID=\\ff\\00\\C3)', equality('objectGUID', Buffer.of(0xff, 0, 0xc3))],
  ['(cn;lang-de;x-1=Anna)', equality('cn;lang-de;x-1', 'Anna')],
  ['(2.5.4.3=Anna)', equality('2.5.4.3', 'Anna')],
  [
    '(userAccountControl:1.2.840.113556.1.4.803:=2)',
    extensible('userAccountControl', '1.2.840.113556.1.4.803', { value: '2' }),
  ],
  ['  ( & \n\t( a=1 )\r\n (!  (b=2) ) )  ', and(equality('a', '1 '), not(equality('b', '2')))],
  // Outermost parentheses are missing
  ['mail=*', present('mail')],
  ['&(a=1)(b=2)', and(equality('a', '1'), equality('b', '2'))],
  // Operators and odd values
  ['(a>=1)', { kind: 'greater-or-equal', attribute: 'a', value: Buffer.from('1') }],
  ['(a<=1)', { kind: 'less-or-equal', attribute: 'a', value: Buffer.from('1') }],
  ['(a~=1)', { kind: 'approximate', attribute: 'a', value: Buffer.from('1') }],
  ['(a=b=c:=d>=e)', equality('a', 'b=c:=d>=e')],
  ['(a= b )', equality('a', ' b ')],
  ['(a=*b)', substrings('a', [null, [], 'b'])],
  ['(a=**)', present('a')],
  ['(a=b**c)', substrings('a', ['b', [], 'c'])],
  ['(a=\\2a)', equality('a', '*')],
]

const refused: [text: string, offset: number, reason: string][] = [
  ['', 0, 'the filter is empty'],
  ['   ', 0, 'the filter is empty'],
  ['()', 1, 'there is nothing between ( and )'],
  ['(&(a=b)', 7, ') is missing'],
  ['(a=b', 4, ') is missing'],
  ['(a=b))', 5, ') has no matching ('],
  ['a=b)', 3, ') has no matching ('],
  ['(a=b)c', 5, 'nothing may follow the closing )'],
  ['(a=b)(c=d)', 5, 'nothing may follow the closing )'],
  ['(!)', 2, '( is expected'],
  ['(!(a=b)(c=d))', 7, ') is expected'],
  ['(&a=b)', 2, ') is expected'],
  ['((a=b))', 1, '&, |, ! or the name of an attribute is expected before ('],
  ['(a)', 2, '= is missing'],
  ['(a=b(c)', 4, '( within a value is written \\28'],
  ['(=b)', 1, 'the name of an attribute is missing'],
  ['(>=b)', 1, 'the name of an attribute is missing'],
  ['(a b=c)', 2, 'this is not the name of an attribute'],
  ['(ä=c)', 1, 'this is not the name of an attribute'],
  ['(1a=c)', 1, 'this is not the name of an attribute'],
  ['(cn;=c)', 1, 'this is not the name of an attribute'],
  ['(a=\\2)', 3, '\\ must be followed by two hexadecimal digits; itself it is written \\5c'],
  ['(a=b\\zz)', 4, '\\ must be followed by two hexadecimal digits; itself it is written \\5c'],
  ['(a=x\\41y\\)', 8, '\\ must be followed by two hexadecimal digits; itself it is written \\5c'],
  ['(a>=b*)', 5, '* is written \\2a here'],
  ['(a=b\0)', 4, 'NUL is written \\00'],
  [':=x', 0, 'an attribute or a matching rule is missing'],
  ['(:dn:=x)', 1, 'an attribute or a matching rule is missing'],
  ['(a:b c:=x)', 2, 'this is not the name of a matching rule'],
  ['(a:dn:r:s:=x)', 2, 'this is not the name of a matching rule'],
]

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))

describe('parseFilter', () => {
  it.each(understood)('understands %j', (text, filter) => {
    expect(parseFilter(text)).toEqual({ ok: true, value: filter })
  })

  it.each(refused)('refuses %j at %i: %s', (text, offset, reason) => {
    const parsed = parseFilter(text)
    expect(parsed.ok ? null : [parsed.error.offset, wordReason(parsed.error.reason)]).toEqual([offset, reason])
  })

  it.each([
    ['(!'.repeat(10_000) + '(a=b)' + ')'.repeat(10_000)],
    ['(&'.repeat(maximalFilterDepth + 1) + ')'.repeat(maximalFilterDepth + 1)],
    ['(|'.repeat(1_000_000)],
  ])('refuses nesting without end instead of crashing', (text) => {
    const reason = because('filter-too-deep', { depth: maximalFilterDepth })
    expect(parseFilter(text)).toMatchObject({ ok: false, error: { reason } })
  })

  it('takes the nesting that it allows', () => {
    const text = '(!'.repeat(maximalFilterDepth - 1) + '(a=b)' + ')'.repeat(maximalFilterDepth - 1)
    expect(parseFilter(text).ok).toBe(true)
  })

  it('answers any text with a filter or with a place inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: oneOf('()&|!=*\\:<>~ab1;. \n\0ü'), maxLength: 40 }), (text) => {
        const parsed = parseFilter(text)
        if (parsed.ok) expect(parseFilter(formatFilter(parsed.value))).toEqual(parsed)
        else expect(parsed.error.offset).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2_000 },
    )
  })
})
