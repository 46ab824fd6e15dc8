import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import type { EndedRun } from '../../services/ended-runs.ts'
import type { StartedRun } from '../../services/synchronization-service.ts'
import type { Command, CommandContext, Given } from './command.ts'
import { describeDiagnosis } from './describe-diagnosis.ts'
import { describeProblemLines } from './describe-problem.ts'
import { exitCodeOfRun, type ExitCode } from './exit-code.ts'
import { describeRunAsDocument } from './plan-document.ts'
import { printPlan } from './print-plan.ts'
import { showProgress } from './show-progress.ts'
import { UsageError } from './usage-error.ts'

/** Rows of a plan that are printed without --all. */
const mostRows = 200

export const testCommand: Command = {
  words: ['test'],
  values: ['[DIRECTORY]'],
  options: ['all'],
  summary: 'Shows what a synchronization would change. Writes nothing.',
  run: (context, given) => {
    const configuration = context.console.services.directories.find(given.values[0] ?? null)
    return perform(context, given, (synchronization) => synchronization.test({ configuration, secrets: {} }))
  },
}

export const syncCommand: Command = {
  words: ['sync'],
  values: ['[DIRECTORY]'],
  options: ['confirm', 'all'],
  summary: 'Synchronizes. --confirm releases a held plan of that fingerprint.',
  run: (context, given) => {
    const expectedFingerprint = checkFingerprint(given.confirm)
    const { id } = context.console.services.directories.find(given.values[0] ?? null)
    return perform(context, given, (synchronization) =>
      synchronization.synchronize({ directory: id, expectedFingerprint }),
    )
  },
}

type Synchronization = CommandContext['console']['services']['synchronization']

async function perform(
  context: CommandContext,
  given: Given,
  start: (synchronization: Synchronization) => Promise<StartedRun>,
): Promise<ExitCode> {
  const { console, json, terminal } = context
  const stopShowing = showProgress(console.subscribe, terminal)
  try {
    const { runId, ended } = await start(console.services.synchronization)
    const endedRun = await cancellable(context, runId, ended)
    if (json) terminal.print(JSON.stringify(describeRunAsDocument(endedRun), null, 2))
    else printRun(context, given, endedRun)
    return exitCodeOfRun(endedRun.run)
  } finally {
    stopShowing()
  }
}

async function cancellable(
  { console, terminal: { signal } }: CommandContext,
  runId: string,
  ended: Promise<EndedRun>,
): Promise<EndedRun> {
  const cancel = () => console.services.synchronization.cancel(runId)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  try {
    return await ended
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function printRun({ terminal }: CommandContext, { all }: Given, { run, plan, diagnosis }: EndedRun): void {
  if (plan !== null) {
    terminal.print(printPlan(plan, { width: terminal.width, mostRows: all ? Infinity : mostRows }))
    terminal.print('')
  }
  if (run.problem === null) terminal.print(verdictOf(run))
  else printFailure(terminal, run.problem, diagnosis)
}

function printFailure(terminal: CommandContext['terminal'], problem: Problem, diagnosis: EndedRun['diagnosis']): void {
  if (diagnosis !== null) terminal.note(describeDiagnosis(diagnosis).join('\n'))
  terminal.note(describeProblemLines(problem).join('\n'))
}

function verdictOf({ outcome, directory, fingerprint, counts }: EndedRun['run']): string {
  if (outcome === 'applied')
    return counts === null || isEmpty(counts) ? `${directory}: in step.` : `${directory}: applied.`
  if (outcome === 'planned') return `${directory}: nothing was written. This is what a synchronization would do.`
  const release = `dsconsole sync ${directory} --confirm ${fingerprint ?? '-'}`
  return `${directory}: held, nothing was written. To apply exactly this plan: ${release}`
}

const isEmpty = (counts: PlanCounts): boolean => counts.create + counts.update + counts.rename + counts.delete === 0

/** SHA-256, lower-case hex. */
function checkFingerprint(given: string | null): string | null {
  if (given !== null && !/^[0-9a-f]{64}$/u.test(given)) {
    throw new UsageError('--confirm takes the fingerprint of a plan: 64 characters of 0-9 and a-f.')
  }
  return given
}
