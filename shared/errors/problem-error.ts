import type { TextParameters } from '../text/fill-template.ts'
import { describeProblem, type Problem } from './problem.ts'
import type { ProblemCode } from './problem-texts.ts'
import type { Stage } from './stage.ts'

/** The only error that parts of this program throw on purpose. Made once, at the edge, with its cause. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export interface ProblemContext {
  readonly parameters?: TextParameters
  readonly cause?: unknown
}

export function problemError(code: ProblemCode, stage: Stage, context: ProblemContext = {}): ProblemError {
  return new ProblemError(describeProblem(code, stage, context.parameters), { cause: context.cause })
}

/** What an unknown thrown value means to a person. Text of foreign errors is kept out: it may hold anything. */
export function toProblem(thrown: unknown, stage: Stage): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  if (thrown instanceof Error && thrown.name === 'AbortError') return describeProblem('cancelled', stage)
  return describeProblem('internal', stage)
}
