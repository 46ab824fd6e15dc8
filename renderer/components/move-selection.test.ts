import { describe, expect, test } from 'vitest'
import { moveSelection } from './move-selection.ts'

const at = (active: number, anchor = active) => ({ anchor, active })
const plain = { page: 10, total: 100, extends: false }
const shift = { ...plain, extends: true }

describe('keys move the selection', () => {
  test.each([
    ['the first ArrowDown chooses the first row', null, { ...plain, key: 'ArrowDown' }, at(0)],
    ['ArrowDown goes one further', at(4), { ...plain, key: 'ArrowDown' }, at(5)],
    ['ArrowUp goes one back', at(4), { ...plain, key: 'ArrowUp' }, at(3)],
    ['ArrowUp stays on the first row', at(0), { ...plain, key: 'ArrowUp' }, at(0)],
    ['ArrowDown stays on the last row', at(99), { ...plain, key: 'ArrowDown' }, at(99)],
    ['PageDown goes a page', at(4), { ...plain, key: 'PageDown' }, at(14)],
    ['PageUp stops at the first row', at(4), { ...plain, key: 'PageUp' }, at(0)],
    ['Home goes to the first row', at(50), { ...plain, key: 'Home' }, at(0)],
    ['End goes to the last row', at(50), { ...plain, key: 'End' }, at(99)],
    ['Shift leaves the anchor where it is', at(4), { ...shift, key: 'ArrowDown' }, at(5, 4)],
    ['without Shift the anchor follows', at(6, 4), { ...plain, key: 'ArrowDown' }, at(7)],
    ['another key moves nothing', at(4), { ...plain, key: 'a' }, null],
    ['an empty list has nothing to choose', null, { ...plain, key: 'End', total: 0 }, null],
  ])('%s', (_rule, selection, move, expected) => {
    expect(moveSelection(selection, move)).toEqual(expected)
  })
})
