import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { kerioCodes, KerioFailure } from './kerio-problem.ts'

export const isCode = (thrown: unknown, code: number): boolean =>
  thrown instanceof KerioFailure && thrown.failure.code === code

const lateCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'http-send-timed-out',
  'http-answer-timed-out',
  'http-body-timed-out',
  'http-timed-out',
])

/** Whether the server took too long, by its own word or by our clock. */
export const tookTooLong = (thrown: unknown): boolean =>
  isCode(thrown, kerioCodes.timedOut) || (thrown instanceof ProblemError && lateCodes.has(thrown.problem.code))
