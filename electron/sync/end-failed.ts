import { ProblemError } from '../../shared/errors/problem-error.ts'
import { diagnoseFailure } from './diagnose-failure.ts'
import type { SynchronizationDependencies } from './run-context.ts'
import type { RunEnding } from './run-ending.ts'
import { problemOf } from './translate-failure.ts'

/** Whatever was thrown, as the ending of a run of which nothing was written. Never rejects. */
export async function endFailed(
  { connector, onUnexpected }: Pick<SynchronizationDependencies, 'connector' | 'onUnexpected'>,
  signal: AbortSignal,
  thrown: unknown,
): Promise<RunEnding> {
  const problem = problemOf(thrown, signal)
  if (problem.code === 'cancelled') return { outcome: 'cancelled', plan: null, problem, diagnosis: null }
  if (problem.code === 'internal') onUnexpected?.(thrown instanceof ProblemError ? (thrown.cause ?? thrown) : thrown)
  return { outcome: 'failed', plan: null, problem, diagnosis: await diagnoseFailure(connector, problem, signal) }
}
