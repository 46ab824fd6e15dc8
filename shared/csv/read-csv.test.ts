import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, withoutFormulaGuard } from './csv-line.ts'
import { readCsv } from './read-csv.ts'

const cellsOf = (text: string) => readCsv(text).records.map(({ cells }) => cells)

describe('a CSV file', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'vertical bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabulators',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1', [['a'], ['1']]],
    [
      'a mark of UTF-8',
      '\uFEFFa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines of Windows',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines of old Macs',
      'a;b\r1;2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines',
      '\n\na;b\n\n1;2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty fields',
      'a;b\n;\n1;',
      [
        ['a', 'b'],
        ['', ''],
        ['1', ''],
      ],
    ],
    [
      'blanks around fields',
      'a ; b\n 1 ;2 ',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'double quotes',
      '"a;x";"b ""c"""\n"";" 2 "',
      [
        ['a;x', 'b "c"'],
        ['', ' 2 '],
      ],
    ],
    [
      'single quotes',
      `'a;x';'it''s'\n'';2`,
      [
        ['a;x', "it's"],
        ['', '2'],
      ],
    ],
    ['the other quote within', `"it's";'say "x"'`, [["it's", 'say "x"']]],
    ['an apostrophe within a field', "O'Neill;x", [["O'Neill", 'x']]],
    [
      'a separator in a quoted heading',
      '"a,b,c";d\n1;2',
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'a line break within quotes',
      'a;b\n"1\r\n2";3',
      [
        ['a', 'b'],
        ['1\r\n2', '3'],
      ],
    ],
    ['nothing', '', []],
    ['a mark of UTF-8 alone', '\uFEFF', []],
  ])('with %s', (_what, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
    expect(readCsv(text).defects).toEqual([])
  })

  test.each<[string, string, number, RegExp]>([
    ['a quote that is never closed', 'a;b\n1;"2\n3;4', 2, /never closed/u],
    ['text after a closing quote', 'a;b\n1;2\n"1"x;2', 3, /after a closing quote/u],
    ['a blank after a closing quote', 'a;b\n"1" ;2', 2, /after a closing quote/u],
    ['a quote within a field', 'a;b\n1 "x";2', 2, /within a field/u],
    ['a defect below a line break within quotes', 'a;b\n"1\n2";3\nx"y;4', 4, /within a field/u],
  ])('with %s is told with the line', (_what, text, line, reason) => {
    expect(readCsv(text).defects).toEqual([{ line, reason: expect.stringMatching(reason) as unknown }])
  })

  test('counts lines as an editor does', () => {
    const text = 'a;b\r\n\r\n"1\n2\r\n3";x\r\n4;5'
    expect(readCsv(text).records.map(({ line }) => line)).toEqual([1, 3, 6])
  })
})

const text = fc.string({
  unit: fc.constantFrom('a', 'ä', ' ', "'", '"', ',', ';', '|', '\t', '\r', '\n', '=', '+', '@'),
})

test.each([',', ';'] as const)('what is written with %s is read again, formulas included', (separator) => {
  const table = fc.array(fc.tuple(text, text, text), { minLength: 1 })
  fc.assert(
    fc.property(table, (rows) => {
      const lines = [['h1', 'h2', 'h3'], ...rows].map((cells) => csvLine(cells, separator))
      const { records, defects } = readCsv(lines.join('\r\n'))
      expect(defects).toEqual([])
      expect(records.slice(1).map(({ cells }) => cells.map(withoutFormulaGuard))).toEqual(rows)
    }),
  )
})

test('no text makes reading fail or go on for ever, and every line is where it was', () => {
  fc.assert(
    fc.property(text, (content) => {
      const { records, defects } = readCsv(content)
      const lines = content.split(/\r\n|\n|\r/u).length
      for (const { line } of [...records, ...defects]) {
        expect(line).toBeGreaterThan(0)
        expect(line).toBeLessThanOrEqual(lines)
      }
    }),
  )
})

test('a hundred thousand lines are read in one go', () => {
  const lines = Array.from(
    { length: 100_000 },
    (_each, place) => `user${place};"user${place}@example.com";User ${place}`,
  )
  const started = performance.now()
  const { records, defects } = readCsv(`IMAP user name;Address;User name\r\n${lines.join('\r\n')}`)
  expect(records).toHaveLength(100_001)
  expect(records.at(-1)).toEqual({ line: 100_001, cells: ['user99999', 'user99999@example.com', 'User 99999'] })
  expect(defects).toEqual([])
  // Where the time grew with the square of the length it would be minutes.
  expect(performance.now() - started).toBeLessThan(10_000)
})
