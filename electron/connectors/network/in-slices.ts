import { setImmediate as turn } from 'node:timers/promises'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../shared/errors/stage.ts'

/** Records handled without letting the event loop run; about 5 ms of the dearest work done here. */
const sliceLength = 1_000

/** Long work over many records: lets the event loop run, and a cancellation in, between slices. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  { signal, stage }: { readonly signal: AbortSignal; readonly stage: Stage },
  action: (item: Item) => void,
): Promise<void> {
  let done = 0
  for (const item of items) {
    action(item)
    done += 1
    if (done % sliceLength === 0) {
      await turn()
      if (signal.aborted) throw problemError('cancelled', stage)
    }
  }
}
