import { problemError, ProblemError } from '../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../shared/errors/stage.ts'

export interface Limit {
  readonly stage: Stage
  readonly signal: AbortSignal
  readonly milliseconds: number
  readonly onDeadline: () => ProblemError
}

/**
 * Runs `action` with a signal that ends by the caller's cancelling or by the deadline; its reason is the problem.
 * The action closes what it opened and rejects with that reason.
 */
export async function withinLimit<Value>(
  limit: Limit,
  action: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const ending = new AbortController()
  const cancel = (): void => ending.abort(problemOfSignal(limit))
  if (limit.signal.aborted) cancel()
  ending.signal.throwIfAborted()
  const timer = setTimeout(() => ending.abort(limit.onDeadline()), limit.milliseconds)
  limit.signal.addEventListener('abort', cancel, { once: true })
  try {
    return await action(ending.signal)
  } finally {
    clearTimeout(timer)
    limit.signal.removeEventListener('abort', cancel)
  }
}

/** A limit within another one: the outer one that runs out tells its own problem, and is no cancelling. */
const problemOfSignal = ({ signal, stage }: Limit): ProblemError =>
  signal.reason instanceof ProblemError ? signal.reason : problemError('cancelled', stage)

/** The reason of a signal that `withinLimit` made. */
export function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('The signal has no reason.')
}

/** For what cannot be stopped, like a name look-up: its result is let go. */
export function untilAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(reasonOf(signal))
    // A signal tells that it is aborted once: whoever comes later would wait for ever.
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const settled = (): void => signal.removeEventListener('abort', stop)
    work.then(resolve, reject).finally(settled)
  })
}

export const secondsOf = (milliseconds: number): number => Math.round(milliseconds / 100) / 10
