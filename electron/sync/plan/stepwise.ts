import type { Stepwise } from './plan-input.ts'

/** Records between two yields: a few milliseconds of work. */
const stepSize = 500

/** Like `forEach`, but lets whoever drives it pause, show progress and cancel. */
export function* forEachStepwise<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => void,
): Stepwise<void> {
  for (let from = 0; from < items.length; from += stepSize) {
    const step = items.slice(from, from + stepSize)
    for (const [offset, item] of step.entries()) work(item, from + offset)
    yield step.length
  }
}
