import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFilter } from './format-filter.ts'
import type { LdapFilter } from './ldap-filter.ts'
import { fillMember, hasMember } from './member-template.ts'
import { parseFilter } from './parse-filter.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'

const parsed = (text: string): LdapFilter => {
  const filter = parseFilter(text)
  if (!filter.ok) throw new Error(wordReason(filter.error.reason))
  return filter.value
}
const filled = (template: string, member: string): string => formatFilter(fillMember(parsed(template), member))

const shapeOf = (filter: LdapFilter): string =>
  'filters' in filter
    ? `${filter.kind}(${filter.filters.map(shapeOf).join()})`
    : 'filter' in filter
      ? `not(${shapeOf(filter.filter)})`
      : `${filter.kind}:${String(filter.attribute)}`

describe('fillMember', () => {
  it.each([
    ['(uid={member})', 'anna', '(uid=anna)'],
    ['(|(uid={member})(!(cn=x{member}y{member})))', 'a', '(|(uid=a)(!(cn=xaya)))'],
    ['(uid={Member})', 'anna', '(uid={Member})'],
    ['(uid={member}*{member}*{member})', 'a', '(uid=a*a*a)'],
    ['(uid:caseExactMatch:={member})', 'a', '(uid:caseExactMatch:=a)'],
    ['(uid=*)', 'anna', '(uid=*)'],
    ['(uid={member})', '{member}', '(uid={member})'],
    ['(uid={member})', '*)(uid=*', '(uid=\\2a\\29\\28uid=\\2a)'],
    ['(uid={member})', '*', '(uid=\\2a)'],
    ['(uid={member})', ')(', '(uid=\\29\\28)'],
    ['(uid={member})', '\0', '(uid=\\00)'],
    ['(uid={member})', '\\2a', '(uid=\\5c2a)'],
    ['(uid={member})', '$&', '(uid=$&)'],
    ['(uid={member})', 'Müller', '(uid=Müller)'],
  ])('puts into %s the member %j', (template, member, expected) => {
    expect(filled(template, member)).toBe(expected)
  })

  it('never changes the structure, whatever the member is', () => {
    const template = parsed('(|(&(objectClass=posixAccount)(uid={member}))(cn={member}*)(!(mail={member})))')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (member) => {
        const filter = fillMember(template, member)
        expect(shapeOf(filter)).toBe(shapeOf(template))
        expect(parseFilter(formatFilter(filter))).toEqual({ ok: true, value: filter })
      }),
    )
  })

  it('takes a member of one megabyte', () => {
    const member = '*)('.repeat(350_000)
    expect(fillMember(parsed('(uid={member})'), member)).toEqual({
      kind: 'equality',
      attribute: 'uid',
      value: Buffer.from(member),
    })
  })

  it('refuses an empty member, which would widen a pattern to everything', () => {
    expect(() => fillMember(parsed('(uid=*{member}*)'), '')).toThrow(RangeError)
  })
})

describe('hasMember', () => {
  it.each([
    ['(uid={member})', true],
    ['(|(a=b)(!(uid=*x{member})))', true],
    ['(uid={MEMBER})', false],
    ['(uid=member)', false],
  ])('tells of %s %s', (template, expected) => {
    expect(hasMember(parsed(template))).toBe(expected)
  })
})
