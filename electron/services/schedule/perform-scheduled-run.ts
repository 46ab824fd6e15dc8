import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import type { RunRepository } from '../../database/user-database.ts'
import { requireDirectory } from '../directory-settings.ts'
import type { SynchronizationService } from '../synchronization-service.ts'
import type { ScheduleSettings } from './schedule-settings.ts'
import type { ScheduleOrigin } from './scheduled-directory.ts'

export interface ScheduledRunDependencies {
  readonly settings: ScheduleSettings
  readonly runs: Pick<RunRepository, 'list'>
  readonly synchronization: Pick<SynchronizationService, 'synchronize' | 'test' | 'active'>
}

export interface ScheduledRun {
  readonly directory: string
  readonly origin: ScheduleOrigin
}

export type ScheduledEnd =
  | { readonly kind: 'ended' }
  /** Nothing was recorded: the plan of that run would come again. */
  | { readonly kind: 'still-held'; readonly runId: string }
  /** A test of the directory is in the way, for a moment. */
  | { readonly kind: 'wait' }
  /** A synchronization of the directory is going on, here or in another process. */
  | { readonly kind: 'skip' }
  /** Somebody cancelled it while it looked. */
  | { readonly kind: 'cancelled' }

/** One run, without any confirmation: a plan that the guard holds stays held. */
export async function performScheduledRun(
  dependencies: ScheduledRunDependencies,
  run: ScheduledRun,
): Promise<ScheduledEnd> {
  try {
    const early = await lookAtHeldPlan(dependencies, run)
    if (early !== null) return early
    const { ended } = await dependencies.synchronization.synchronize(
      { directory: run.directory, expectedFingerprint: null },
      run.origin,
    )
    await ended
    return { kind: 'ended' }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError && thrown.problem.code === 'run-active')) throw thrown
    return { kind: isTested(dependencies, run.directory) ? 'wait' : 'skip' }
  }
}

/**
 * While a plan is held, a schedule would record it anew every few minutes, with all its changes. So it only looks, as Test
 * Settings does, until another plan comes of it.
 */
async function lookAtHeldPlan(
  { settings, runs, synchronization }: ScheduledRunDependencies,
  { directory, origin }: ScheduledRun,
): Promise<ScheduledEnd | null> {
  const [last] = (await runs.list({ directory, offset: 0, limit: 1 })).rows
  if (last?.outcome !== 'held') return null
  const configuration = requireDirectory(settings, directory)
  const { ended } = await synchronization.test({ configuration, secrets: {} }, origin)
  const { run } = await ended
  if (run.outcome === 'cancelled') return { kind: 'cancelled' }
  return isSamePlan(run, last) ? { kind: 'still-held', runId: last.id } : null
}

const isSamePlan = (run: RunSummary, held: RunSummary): boolean =>
  run.outcome === 'held' && run.fingerprint === held.fingerprint

const isTested = ({ synchronization }: ScheduledRunDependencies, directory: string): boolean =>
  synchronization.active().some(({ run }) => run.directory === directory && run.mode === 'test')
