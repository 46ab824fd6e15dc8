import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { checkCodePage, chooseEncoding, isUsable } from './text-encoding.ts'
import { listEncodings } from './list-encodings.ts'

const nameOf = (content: Buffer, chosen = '', ofThisMachine = 'windows-1252'): string =>
  chooseEncoding(content, { chosen, ofThisMachine }).name

describe('the encoding of a file', () => {
  it.each<[string, Buffer, string, string]>([
    ['a UTF-8 mark, whatever was chosen', Buffer.from('\u{FEFF}Müller'), 'windows-1251', 'utf8'],
    ['a UTF-16 mark', iconv.encode('Müller', 'utf-16le', { addBOM: true }), 'windows-1251', 'utf-16le'],
    ['a UTF-16 mark, the other way round', iconv.encode('Müller', 'utf-16be', { addBOM: true }), '', 'utf-16be'],
    ['what was chosen', Buffer.from('Müller'), 'windows-1251', 'windows-1251'],
    ['UTF-8, where the whole is', Buffer.from('Müller'), '', 'utf8'],
    ['this machine’s, where it is no UTF-8', iconv.encode('Müller', 'windows-1252'), '', 'windows-1252'],
    ['this machine’s, where it is ASCII', Buffer.from('Mueller'), '', 'windows-1252'],
    [
      'this machine’s, where one name is no UTF-8',
      Buffer.concat([Buffer.from('Müller'), Buffer.of(0xfc)]),
      '',
      'windows-1252',
    ],
  ])('is told by %s', (_what, content, chosen, name) => {
    expect(nameOf(content, chosen)).toBe(name)
  })
})

describe('an encoding', () => {
  it.each(['', 'windows-1252', 'Windows-1252', 'cp1251', 'Shift_JIS', 'gbk', 'utf8', 'koi8-r'])(
    '%j can be chosen',
    (name) => {
      expect(() => checkCodePage(name)).not.toThrow()
    },
  )

  it.each(['no-such-page', 'utf-16le', 'utf7', 'base64', 'hex', '__proto__', 'constructor'])('%j cannot', (name) => {
    expect(() => checkCodePage(name)).toThrow('connection.codePage')
  })

  it('of the list can each be chosen, stands there once, and has the frequent ones first', () => {
    const list = listEncodings()
    expect(list.filter((name) => !isUsable(name))).toEqual([])
    expect(new Set(list.map((name) => name.replaceAll(/[^a-z0-9]/giu, '')))).toHaveProperty('size', list.length)
    expect(list.slice(0, 3)).toEqual(['windows-1252', 'utf8', 'windows-1250'])
    expect(list).toEqual(expect.arrayContaining(['windows-1258', 'shiftjis', 'gbk', 'cp437', 'iso-8859-15', 'koi8-r']))
  })
})
