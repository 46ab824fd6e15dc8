import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { stages, type Stage } from '../../../shared/errors/stage.ts'

/** What a script can tell apart (design, section 5). */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  usage: 2,
  directory: 3,
  held: 4,
  refused: 5,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whatever stage noticed it: what was asked for, or what is configured, has to be changed. */
const usageCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'secret-missing',
  'filter-invalid',
  'user-unknown',
  'user-gone',
  'run-unknown',
  'data-folder-unusable',
])
const unexpectedCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['internal', 'cancelled'])
const directoryStages: ReadonlySet<Stage> = new Set(stages.slice(stages.indexOf('name'), stages.indexOf('plan')))

export function exitCodeOfProblem({ code, stage }: Problem): ExitCode {
  if (unexpectedCodes.has(code)) return exitCodes.unexpected
  if (usageCodes.has(code) || stage === 'settings') return exitCodes.usage
  return directoryStages.has(stage) ? exitCodes.directory : exitCodes.unexpected
}

export function exitCodeOfRun({ outcome, problem }: RunSummary): ExitCode {
  if (outcome === 'planned' || outcome === 'applied') return exitCodes.done
  if (outcome === 'held') return exitCodes.held
  return problem === null ? exitCodes.unexpected : exitCodeOfProblem(problem)
}
