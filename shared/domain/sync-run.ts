import { z } from 'zod'
import type { Problem } from '../errors/problem.ts'
import type { HoldReason, PlanCounts } from './sync-plan.ts'
import type { SyncWarning } from './directory-snapshot.ts'
import type { TextParameters } from '../text/fill-template.ts'

export const runModeSchema = z.enum(['test', 'synchronize'])
export type RunMode = z.infer<typeof runModeSchema>

/** How a run ended; `running` until then; `interrupted` where the program ended before the run did. */
const runOutcomes = ['running', 'planned', 'applied', 'held', 'failed', 'cancelled', 'interrupted'] as const
export const runOutcomeSchema = z.enum(runOutcomes)
export type RunOutcome = z.infer<typeof runOutcomeSchema>

/** The parts of a run, in order. `reading` shows entries read; the other totals are known. */
export type RunPhase = 'connecting' | 'reading' | 'groups' | 'comparing' | 'writing'

export interface RunProgress {
  readonly phase: RunPhase
  readonly done: number
  /** null while it cannot be known. */
  readonly total: number | null
}

/** One recorded run, without its changes; those are read in pages. */
export interface RunSummary {
  /** `17` for a recorded run, `t3` for a test, which is not recorded. */
  readonly id: string
  readonly directory: string
  readonly mode: RunMode
  readonly outcome: RunOutcome
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number | null
  readonly counts: PlanCounts | null
  readonly fingerprint: string | null
  readonly holds: readonly HoldReason[]
  readonly warnings: readonly SyncWarning[]
  readonly problem: Problem | null
  /** Who started it: `window`, `command line`. */
  readonly origin: string
}

/** One row of a plan or of a recorded run, as screens show it: changes and skipped records in one list. */
export interface ChangeRow {
  /** Place within the whole list, from 0. */
  readonly ordinal: number
  readonly kind: 'create' | 'update' | 'rename' | 'delete' | 'skip'
  readonly userName: string
  readonly previousUserName: string | null
  readonly fields: readonly FieldRow[]
  readonly archive: 'none' | 'removed' | 'kept' | null
  readonly reason: string | null
  readonly parameters: TextParameters
}

export interface FieldRow {
  readonly field: 'fullName' | 'distinguishedName' | 'emailAddresses' | 'externalId' | 'directory'
  readonly before: string | null
  readonly after: string | null
}
