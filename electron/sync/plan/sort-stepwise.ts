import type { Stepwise } from './plan-input.ts'

export type Compare<Item> = (one: Item, other: Item) => number

/** Short runs are left to the built-in sort, which is fast but cannot pause. */
const runLength = 500

/** A stable merge sort that pauses: sorting 100,000 names at once would block for a quarter of a second. */
export function* sortStepwise<Item>(items: readonly Item[], compare: Compare<Item>): Stepwise<readonly Item[]> {
  let runs: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += runLength) {
    runs.push(items.slice(from, from + runLength).sort(compare))
    yield 0
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = []
    for (let pair = 0; pair < runs.length; pair += 2)
      merged.push(yield* mergeStepwise(runs[pair] ?? [], runs[pair + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeStepwise<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
): Stepwise<readonly Item[]> {
  const merged: Item[] = []
  const rights = right.values()
  let next = rights.next()
  for (const item of left) {
    while (next.done !== true && compare(next.value, item) < 0) {
      addTo(merged, next.value)
      if (merged.length % runLength === 0) yield 0
      next = rights.next()
    }
    addTo(merged, item)
    if (merged.length % runLength === 0) yield 0
  }
  while (next.done !== true) {
    addTo(merged, next.value)
    if (merged.length % runLength === 0) yield 0
    next = rights.next()
  }
  return merged
}

const addTo = <Item>(items: Item[], item: Item): number => items.push(item)
