import { setImmediate as nextTurn } from 'node:timers/promises'
import { problemError } from '../../../shared/errors/problem-error.ts'

const itemsInAStep = 2_000

/** Work on many items that can be left after each step. */
export function* inSteps<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
): Generator<void, void> {
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % itemsInAStep === 0) yield
    work(item, index)
  }
}

/** Gives the rest of the program its turn after each step, so that 100,000 accounts stop neither window nor cancelling. */
export async function drive<Value>(steps: Generator<void, Value>, signal: AbortSignal): Promise<Value> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await nextTurn()
    if (signal.aborted) throw problemError('cancelled', 'files')
  }
}

/** Every step at once, for files that are small. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
