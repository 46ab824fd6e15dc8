import { expect, test } from 'vitest'
import fc from 'fast-check'
import { sortStepwise } from './sort-stepwise.ts'

interface Item {
  readonly key: number
  readonly place: number
}

const compare = (one: Item, other: Item) => one.key - other.key

function sorted(items: readonly Item[]): { readonly result: readonly Item[]; readonly steps: number } {
  const work = sortStepwise(items, compare)
  let steps = 0
  let step = work.next()
  for (; step.done !== true; step = work.next()) steps += 1
  return { result: step.value, steps }
}

test('sorts like the built-in sort, equal items in their order', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 4_000, size: 'max' }), (keys) => {
      const items = keys.map((key, place) => ({ key, place }))
      expect(sorted(items).result).toEqual(items.toSorted(compare))
    }),
    { numRuns: 40 },
  ))

test('pauses while it sorts and while it merges', () => {
  const items = Array.from({ length: 10_000 }, (_, place) => ({ key: (place * 7_919) % 10_000, place }))
  expect(sorted(items).steps).toBeGreaterThan(60)
})
