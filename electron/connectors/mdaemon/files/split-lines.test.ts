import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { splitLines } from './split-lines.ts'
import { chooseEncoding } from './text-encoding.ts'
import { atOnce } from '../stepwise.ts'

const linesOf = (content: Buffer) => {
  const encoding = chooseEncoding(content, { chosen: '', ofThisMachine: 'windows-1252' })
  return atOnce(splitLines(content, encoding)).map(({ number, bytes }) => [number, encoding.decode(bytes)])
}

describe('the lines of a file', () => {
  it.each<[string, string, [number, string][]]>([
    [
      'CR LF',
      'a\r\nb\r\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'LF',
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'no end',
      'a\r\nb',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'an end-of-file mark',
      'a\r\nb\r\n\u001a',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'zero bytes at the end',
      'a\r\nb\0\0\0',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'empty lines, counted',
      '\r\na\r\n\r\n  \r\nb',
      [
        [2, 'a'],
        [5, 'b'],
      ],
    ],
    ['comments, counted', '; first\r\n  # second\r\na', [[3, 'a']]],
    ['blanks on the left, kept', '  a\r\n', [[1, '  a']]],
    ['one carriage return of two', 'a\r\r\n', [[1, 'a\r']]],
    ['nothing', '', []],
  ])('%s', (_what, text, lines) => {
    expect(linesOf(Buffer.from(text, 'latin1'))).toEqual(lines)
    for (const wide of ['utf-16le', 'utf-16be'])
      expect(linesOf(iconv.encode(text, wide, { addBOM: true }))).toEqual(lines)
  })
})
