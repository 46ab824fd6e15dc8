import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { FinishedRun } from '../database/user-database.ts'
import type { RunReport } from './run-report.ts'

/** What a run came to. After a failure or a cancel there is no plan to show: nothing of it was written. */
export type RunEnding = Pick<RunReport, 'outcome' | 'plan' | 'problem' | 'diagnosis'>

export const endingWithPlan = (outcome: 'planned' | 'held' | 'applied', plan: SyncPlan): RunEnding => ({
  outcome,
  plan,
  problem: null,
  diagnosis: null,
})

export const finishedRun = ({ outcome, plan, problem }: RunEnding, durationMs: number): FinishedRun => ({
  outcome,
  durationMs,
  counts: plan?.counts ?? null,
  fingerprint: plan?.fingerprint ?? null,
  holds: plan?.holds ?? [],
  warnings: plan?.warnings ?? [],
  problem,
})
