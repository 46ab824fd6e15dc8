import type { AuditAction, AuditDetail, AuditEntry, AuditOutcome, Author } from '../../../shared/domain/audit.ts'
import type { Page } from '../page.ts'

/** What is to be written down, before it is known when and by whom. */
export interface AuditNote {
  readonly action: AuditAction
  readonly subject: string
  readonly outcome: AuditOutcome
  readonly details: readonly AuditDetail[]
}

export interface AuditQuery extends Page {
  /** Part of a name or a value; without case; empty: all. */
  readonly search: string
  /** Empty: all. */
  readonly actions: readonly AuditAction[]
  readonly outcomes: readonly AuditOutcome[]
  /** ISO 8601, UTC: from this moment, and before that one. null: without such a limit. */
  readonly from: string | null
  readonly until: string | null
}

export interface AuditPage {
  readonly total: number
  readonly rows: readonly AuditEntry[]
}

export interface AuditLog {
  /** For what has no transaction of its own; changes of users are written down in theirs. */
  append(notes: readonly AuditNote[], author: Author): Promise<void>
  /** The newest first. */
  list(query: AuditQuery): Promise<AuditPage>
}
