import { problemError } from '../../shared/errors/problem-error.ts'
import { completeArchiveTasks } from './complete-archive-tasks.ts'
import { decidePlan } from './decide-plan.ts'
import { endFailed } from './end-failed.ts'
import type { MadePlan } from './make-plan.ts'
import { readAndPlan } from './read-and-plan.ts'
import type { SynchronizationDependencies, SynchronizationRequest } from './run-context.ts'
import { endingWithPlan, finishedRun, type RunEnding } from './run-ending.ts'
import type { RunReport } from './run-report.ts'
import { inStage } from './translate-failure.ts'

export interface RunClock {
  readonly startedAt: Date
  /** Milliseconds since then. */
  readonly elapsed: () => number
}

/** Recorded from its start, so that a run that a crash cuts short is seen to have been. Never rejects. */
export async function synchronizeDirectory(
  dependencies: SynchronizationDependencies,
  request: SynchronizationRequest,
  clock: RunClock,
): Promise<RunReport> {
  try {
    const runId = await startRecord(dependencies, request, clock)
    const recorded: RecordedRun = { dependencies, request, clock, runId }
    return { ...(await endRecorded(recorded)), durationMs: clock.elapsed(), runId }
  } catch (thrown) {
    const ending = await endFailed(dependencies, request.signal, thrown)
    return { ...ending, durationMs: clock.elapsed(), runId: null }
  }
}

interface RecordedRun {
  readonly dependencies: SynchronizationDependencies
  readonly request: SynchronizationRequest
  readonly clock: RunClock
  readonly runId: number
}

function startRecord(
  { database }: SynchronizationDependencies,
  { configuration, mode, origin }: SynchronizationRequest,
  { startedAt }: RunClock,
): Promise<number> {
  return inStage('database', () => database.runs.start({ directory: configuration.id, mode, origin, startedAt }))
}

async function endRecorded(run: RecordedRun): Promise<RunEnding> {
  const { dependencies, request, clock, runId } = run
  try {
    request.onRecorded?.(runId)
    return await readPlanAndApply(run)
  } catch (thrown) {
    const ending = await endFailed(dependencies, request.signal, thrown)
    await recordFailure(run, ending, clock.elapsed())
    return ending
  }
}

async function readPlanAndApply(run: RecordedRun): Promise<RunEnding> {
  const { dependencies, request } = run
  const { database, archives } = dependencies
  await inStage('database', () => completeArchiveTasks(database, archives, request.signal))
  const made = await readAndPlan(dependencies, request)
  const decision = decidePlan(made.plan, request)
  if (decision.kind === 'hold') return recordUnapplied(run, endingWithPlan('held', decision.plan))
  return apply(run, { ...made, plan: decision.plan })
}

async function apply(run: RecordedRun, { plan, basisRevision }: MadePlan): Promise<RunEnding> {
  const { dependencies, request, clock, runId } = run
  const { signal, onProgress } = request
  if (signal.aborted) throw problemError('cancelled', 'apply')
  const ending = endingWithPlan('applied', plan)
  if (plan.changes.length === 0) return recordUnapplied(run, ending)
  const finished = () => finishedRun(ending, clock.elapsed())
  await inStage('apply', () =>
    dependencies.database.applyPlan(plan, { runId, basisRevision, finished, signal, onProgress }),
  )
  await tidyArchives(run)
  return ending
}

/** For endings that write no user: a held plan with all its changes, or a plan without any. */
async function recordUnapplied({ dependencies, clock, runId }: RecordedRun, ending: RunEnding): Promise<RunEnding> {
  const { runs } = dependencies.database
  await inStage('database', () => runs.finish(runId, finishedRun(ending, clock.elapsed()), ending.plan))
  return ending
}

/** The plan is committed by now: what cannot be done on disk is kept for the next run and does not make this one fail. */
async function tidyArchives({ dependencies, request }: RecordedRun): Promise<void> {
  const { database, archives, onUnexpected } = dependencies
  try {
    await completeArchiveTasks(database, archives, request.signal)
  } catch (thrown) {
    onUnexpected?.(thrown)
  }
}

/** Where even this fails, the run is closed as interrupted when the database is opened again. */
async function recordFailure(
  { dependencies, runId }: RecordedRun,
  ending: RunEnding,
  durationMs: number,
): Promise<void> {
  try {
    await dependencies.database.runs.finish(runId, finishedRun(ending, durationMs), null)
  } catch (thrown) {
    dependencies.onUnexpected?.(thrown)
  }
}
