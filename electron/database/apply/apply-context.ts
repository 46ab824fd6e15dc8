import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Statements } from '../database.ts'

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

/** The reason is a whole sentence. */
export const applyFailed = (reason: string, cause?: unknown) =>
  problemError('apply-failed', 'apply', { parameters: { reason }, cause })

/** A plan that does not fit the database is not applied in part. */
export function requireRows(expected: number, changed: number, what: string): void {
  if (changed !== expected)
    throw applyFailed(`${what}: only ${changed} of ${expected} users are as the plan expects them.`)
}
