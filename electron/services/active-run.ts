import type { RunMode, RunProgress, RunSummary } from '../../shared/domain/sync-run.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { RunState } from '../../shared/ipc/synchronization-calls.ts'
import type { RunReport } from '../sync/run-report.ts'

/** A run that is going on. */
export interface ActiveRun {
  /** null until a synchronization is recorded. */
  id: string | null
  progress: RunProgress
  readonly directory: string
  readonly mode: RunMode
  readonly origin: string
  readonly startedAt: Date
  readonly cancellation: AbortController
}

/** What is known of any run, going on or ended. */
export function summarizeRun(run: ActiveRun & { readonly id: string }, report: RunReport | null): RunSummary {
  return {
    id: run.id,
    directory: run.directory,
    mode: run.mode,
    outcome: report?.outcome ?? 'running',
    startedAt: run.startedAt.toISOString(),
    durationMs: report?.durationMs ?? null,
    ...summarizePlan(report?.plan ?? null),
    problem: report?.problem ?? null,
    origin: run.origin,
  }
}

const summarizePlan = (plan: SyncPlan | null) => ({
  counts: plan?.counts ?? null,
  fingerprint: plan?.fingerprint ?? null,
  holds: plan?.holds ?? [],
  warnings: plan?.warnings ?? [],
})

export const hasId = (run: ActiveRun): run is ActiveRun & { readonly id: string } => run.id !== null

export const stateOfActiveRun = (run: ActiveRun & { readonly id: string }): RunState => ({
  run: summarizeRun(run, null),
  progress: run.progress,
  diagnosis: null,
})
