import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, renderTable, shorten } from './text-table.ts'

const columns = [
  { title: 'Name', most: 10 },
  { title: 'Details', most: 30 },
] as const

describe('a table', () => {
  test('aligns its columns and leaves no blanks at the end', () => {
    expect(
      renderTable(
        columns,
        [
          ['ada', 'Ada Lovelace'],
          ['bob', ''],
        ],
        80,
      ),
    ).toEqual(['Name  Details', 'ada   Ada Lovelace', 'bob'])
  })

  test('cuts what is too long for its column or for the terminal, and shows that it did', () => {
    const [, row] = renderTable(columns, [['abcdefghijkl', 'x'.repeat(50)]], 30)
    expect(row).toBe(`abcdefghi…  ${'x'.repeat(17)}…`)
  })

  test('no line is wider than the terminal, whatever stands in it', () => {
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 20, max: 200 }), (rows, width) => {
        const lines = renderTable(columns, rows, width)
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width)
      }),
    )
  })

  test.each([
    ['red \u001b[31m alert', 'red ·[31m alert'],
    ['two\r\nlines', 'two··lines'],
    ['turned \u202e around', 'turned · around'],
    ['tab\tbell\u0007', 'tab·bell·'],
    ['Zdeňka 陽香', 'Zdeňka 陽香'],
  ])('%j is shown as %j: a name cannot steer the terminal', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  test('cuts between characters, not within one', () => {
    expect(shorten('😀😀😀', 2)).toBe('😀…')
  })
})
