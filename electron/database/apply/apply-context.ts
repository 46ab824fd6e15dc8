import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Statements } from '../database.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

/** What every part of applying a plan needs; lives as long as its transaction. */
export interface ApplyContext {
  readonly statements: Statements
  readonly directory: string
  readonly runId: number
  /** ISO 8601, UTC: the same for everything in one plan. */
  readonly appliedAt: string
  /** Throws when cancelled. Called between two bulk statements. */
  readonly checkpoint: () => void
}

export const applyFailed = (reason: Reason, cause?: unknown) =>
  problemError('apply-failed', 'apply', { parameters: { reason }, cause })

type ChangeStep = 'step-update' | 'step-deletion' | 'step-rename'

/** A plan that does not fit the database is not applied in part. */
export function requireRows(expected: number, changed: number, step: ChangeStep): void {
  if (changed !== expected) throw applyFailed(because('rows-unexpected', { step: because(step), changed, expected }))
}
