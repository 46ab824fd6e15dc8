import { expect, test } from 'vitest'
import type { GridSelection } from '../../../components/grid-types.ts'
import { isAsShown } from './is-as-shown.ts'

const range = (anchor: number, active: number): GridSelection => ({ anchor, active })
const picked = (...places: number[]): GridSelection => ({ anchor: 0, active: 0, picked: new Set(places) })
/** Users 10 to 14 at the places 0 to 4; the last one's page has left the view. */
const shown = [10, 11, 12, 13, undefined]
const rowAt = (index: number) => {
  const id = shown[index]
  return id === undefined ? undefined : { id }
}

test.each([
  ['the same users', range(1, 3), [11, 12, 13], true],
  ['the same users, selected upwards', range(3, 1), [11, 12, 13], true],
  ['the same users, picked one by one', picked(3, 0), [10, 13], true],
  ['a user whose row is not in sight', range(3, 4), [13, 99], true],
  ['nobody', null, [], true],
  ['another user at the place', range(1, 1), [12], false],
  ['another user in the middle', range(0, 2), [10, 99, 12], false],
  ['another user among those that were picked', picked(0, 3), [10, 12], false],
  ['fewer users, since the list has become shorter', range(3, 4), [13], false],
  ['no user any more', range(3, 3), [], false],
] as const)('%s', (_case, selection, read, expected) => {
  expect(
    isAsShown(
      { rowAt },
      selection,
      read.map((id) => ({ id })),
    ),
  ).toBe(expected)
})
