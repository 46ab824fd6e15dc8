import { describe, expect, it } from 'vitest'
import { parseFilter } from '../filter/parse-filter.ts'
import { createMemberAttribution } from './member-attribution.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'

const attributionOf = (text: string) => {
  const template = parseFilter(text)
  if (!template.ok) throw new Error(wordReason(template.error.reason))
  return createMemberAttribution(template.value)
}
const anna = {
  distinguishedName: 'uid=anna,dc=x',
  attributes: new Map([
    ['uid', ['Anna', 'anni']],
    ['cn', ['Anna Meier']],
    ['entrydn', ['uid=anna,dc=x']],
  ]),
}

describe('createMemberAttribution', () => {
  it.each<[template: string, attributes: string[], keys: string[]]>([
    ['(uid={member})', ['uid'], ['anna', 'anni']],
    ['(|(&(objectClass=person)(userid={member}))(cn={member}))', ['userid', 'cn'], ['anna', 'anni', 'anna meier']],
    ['(entryDN={member})', ['entryDN'], ['uid=anna,dc=x']],
    ['(|(uid={member})(mail={member}@*))', [], []],
    ['(uid=x-{member})', [], []],
    ['(cn:caseExactMatch:={member})', [], []],
    ['(&(uid={member})(!(cn=x*)))', ['uid'], ['anna', 'anni']],
  ])('compares for %s the attributes %j', (template, attributes, keys) => {
    const attribution = attributionOf(template)
    expect(attribution.attributes).toEqual(attributes)
    expect(attribution.keysOf(anna)).toEqual(keys)
  })

  it.each([
    ['ANNA', 'anna'],
    ['  Anna   Meier ', 'anna meier'],
    ['UID=Anna, DC=X', 'uid=anna,dc=x'],
    ['*)(uid=*', '*)(uid=*'],
  ])('recognises %j as %j', (value, key) => {
    expect(attributionOf('(uid={member})').keyOf(value)).toBe(key)
  })
})
