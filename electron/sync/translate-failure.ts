import { ProblemError, toProblem } from '../../shared/errors/problem-error.ts'
import { describeProblem, type Problem } from '../../shared/errors/problem.ts'
import type { Stage } from '../../shared/errors/stage.ts'

/** Gives what should never be thrown the stage at which it was. */
export async function inStage<Value>(stage: Stage, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown
    throw new ProblemError(toProblem(thrown, stage), { cause: thrown })
  }
}

/** Whoever cancels makes things fail in many ways (a closed connection, a busy file): it stays a cancel. */
export function problemOf(thrown: unknown, signal: AbortSignal): Problem {
  const problem = toProblem(thrown, 'plan')
  return signal.aborted ? describeProblem('cancelled', problem.stage) : problem
}
