import { setImmediate } from 'node:timers/promises'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { Stepwise } from './plan/plan-input.ts'

/** Milliseconds of work before the event loop gets its turn; far below what a person or a socket notices. */
const timeSlice = 8

export interface DriveOptions {
  readonly signal: AbortSignal
  /** Told after each time slice how many records were done in it. */
  readonly onDone: (records: number) => void
}

/** Runs long work slice by slice, so that the window stays alive and cancelling takes effect within a slice. */
export async function driveStepwise<Result>(work: Stepwise<Result>, options: DriveOptions): Promise<Result> {
  for (;;) {
    throwIfCancelled(options.signal)
    const slice = runSlice(work)
    options.onDone(slice.records)
    if (slice.done) return slice.result
    await setImmediate()
  }
}

type Slice<Result> =
  | { readonly done: false; readonly records: number }
  | { readonly done: true; readonly records: number; readonly result: Result }

function runSlice<Result>(work: Stepwise<Result>): Slice<Result> {
  const end = performance.now() + timeSlice
  let records = 0
  do {
    const step = work.next()
    if (step.done === true) return { done: true, records, result: step.value }
    records += step.value
  } while (performance.now() < end)
  return { done: false, records }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw problemError('cancelled', 'plan')
}
