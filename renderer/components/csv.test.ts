import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine } from '../../shared/csv/csv-line.ts'
import { csvFile } from './csv.ts'

describe('a line of CSV', () => {
  test.each([
    ['plain cells', ['a', 'b'], 'a,b'],
    ['a separator', ['a,b'], '"a,b"'],
    ['a quotation mark', ['a "b"'], '"a ""b"""'],
    ['a line break', ['a\nb'], '"a\nb"'],
    ['nothing', ['', ''], ','],
    ['= begins a formula', ['=1+1'], '"\'=1+1"'],
    ['+ begins a formula', ['+49 30 1'], '"\'+49 30 1"'],
    ['- begins a formula', ['-1'], '"\'-1"'],
    ['@ begins a formula', ['@SUM(A1)'], '"\'@SUM(A1)"'],
    ['a tab may hide a formula', ['\t=1'], '"\'\t=1"'],
    ['a formula with a separator', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"'],
    ['= elsewhere stays', ['uid=a'], 'uid=a'],
  ])('%s', (_rule, cells, line) => {
    expect(csvLine(cells, ',')).toBe(line)
  })

  test('cells with either separator are quoted, whichever separates', () => {
    expect(csvLine(['a;b', 'c,d'], ';')).toBe('"a;b";"c,d"')
  })

  test('no cell of a spreadsheet begins like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const shown = csvLine([cell], ',').replace(/^"/u, '')
        expect(shown).not.toMatch(/^[=+\-@\t]/u)
      }),
    )
  })
})

test('a CSV file begins with the mark of UTF-8 and ends its lines as RFC 4180 says', async () => {
  const bytes = new Uint8Array(await csvFile([['ä'], ['b']], ';').arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder('utf-8').decode(bytes)).toBe('ä\r\nb\r\n')
})
