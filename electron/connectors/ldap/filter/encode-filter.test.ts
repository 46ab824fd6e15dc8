import { describe, expect, it } from 'vitest'
import { encodeFilter } from './encode-filter.ts'
import { parseFilter } from './parse-filter.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'

const encoded = (text: string): string => {
  const filter = parseFilter(text)
  if (!filter.ok) throw new Error(wordReason(filter.error.reason))
  return encodeFilter(filter.value).toString('hex')
}

const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('encodeFilter', () => {
  it.each([
    ['(cn=*)', `8702${hex('cn')}`],
    ['(cn=a)', `a3070402${hex('cn')}0401${hex('a')}`],
    ['(cn>=a)', `a5070402${hex('cn')}0401${hex('a')}`],
    ['(cn<=a)', `a6070402${hex('cn')}0401${hex('a')}`],
    ['(cn~=a)', `a8070402${hex('cn')}0401${hex('a')}`],
    ['(cn=a*b*c)', `a40f0402${hex('cn')}30098001${hex('a')}8101${hex('b')}8201${hex('c')}`],
    ['(&)', 'a000'],
    ['(|(cn=*)(cn=*))', `a1088702${hex('cn')}8702${hex('cn')}`],
    ['(!(cn=*))', `a2048702${hex('cn')}`],
    ['(cn:=a)', `a9078202${hex('cn')}8301${hex('a')}`],
    ['(cn:dn:1.2:=a)', `a90f8103${hex('1.2')}8202${hex('cn')}8301${hex('a')}8401ff`],
    ['(cn=\\ff\\00)', `a3080402${hex('cn')}0402ff00`],
  ])('writes %s', (text, expected) => {
    expect(encoded(text)).toBe(expected)
  })

  it.each([
    [0x7f, '7f'],
    [0x80, '8180'],
    [0xff, '81ff'],
    [0x100, '820100'],
    [0x1_0000, '83010000'],
  ])('writes a length of %i as %s', (length, expected) => {
    expect(encodeFilter({ kind: 'present', attribute: 'a'.repeat(length) }).toString('hex')).toMatch(
      new RegExp(`^87${expected}61`, 'u'),
    )
  })
})
