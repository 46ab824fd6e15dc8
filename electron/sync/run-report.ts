import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { RunOutcome } from '../../shared/domain/sync-run.ts'
import type { Problem } from '../../shared/errors/problem.ts'

/** How a run ended. A run never rejects: what went wrong is in here, and in the run record. */
export interface RunReport {
  readonly outcome: Exclude<RunOutcome, 'running' | 'interrupted'>
  /** null where no plan came about. */
  readonly plan: SyncPlan | null
  /** null where nothing went wrong. */
  readonly problem: Problem | null
  /** Made after a failure to connect or read, so that the stage is seen; null otherwise. */
  readonly diagnosis: Diagnosis | null
  readonly durationMs: number
  /** The recorded run; null for a test, which writes nothing. */
  readonly runId: number | null
}
