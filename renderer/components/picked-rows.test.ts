import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridSelection } from './grid-types.ts'
import { moveSelection } from './move-selection.ts'
import { countSelected, isSelected, selectedRanges, togglePick } from './picked-rows.ts'

const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const selectedOf = (selection: GridSelection | null): readonly number[] =>
  rows.filter((index) => isSelected(selection, index))
const range = (anchor: number, active: number): GridSelection => ({ anchor, active })

test.each([
  [range(3, 5), [3, 4, 5]],
  [range(5, 3), [3, 4, 5]],
  [range(4, 4), [4]],
  [null, []],
])('a selection reaches from its anchor to its active row, both included', (selection, expected) => {
  expect(selectedOf(selection)).toEqual(expected)
})

describe('rows are picked one by one', () => {
  test.each([
    ['the first one alone', null, 4, [4]],
    ['another one besides', range(4, 4), 7, [4, 7]],
    ['one out of a range is left out', range(2, 5), 3, [2, 4, 5]],
    ['the last one leaves nothing selected', range(4, 4), 4, []],
  ] as const)('%s', (_rule, selection, index, expected) => {
    const picked = togglePick(selection, index)
    expect(selectedOf(picked)).toEqual(expected)
    expect(picked.active).toBe(index)
  })

  test('Ctrl with an arrow moves the keys and leaves what is selected', () => {
    const moved = moveSelection(range(2, 3), { key: 'ArrowDown', page: 5, total: 10, extends: false, keeps: true })
    expect(moved?.active).toBe(4)
    expect(selectedOf(moved)).toEqual([2, 3])
  })

  test('the ranges hold exactly what is selected, in order and without touching each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (presses) => {
        const selection = presses.reduce<GridSelection | null>(togglePick, null)
        const ranges = selectedRanges(selection)
        const members = rows.filter((index) => ranges.some(({ first, last }) => index >= first && index <= last))
        expect(members).toEqual(selectedOf(selection))
        expect(countSelected(selection)).toBe(members.length)
        expect(ranges.every(({ first }, place) => place === 0 || first > (ranges[place - 1]?.last ?? 0) + 1)).toBe(true)
      }),
    )
  })
})
