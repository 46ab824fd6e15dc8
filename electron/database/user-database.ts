import type { ChangeRow, RunMode, RunOutcome, RunProgress, RunSummary } from '../../shared/domain/sync-run.ts'
import type { PlanCounts, HoldReason, SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { SyncWarning } from '../../shared/domain/directory-snapshot.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import type { GlobalPrivilege } from '../../shared/domain/privileges.ts'
import type { Authentication, StoredUser, UserDetails, UserSummary } from '../../shared/domain/user.ts'
import type { ArchiveRepository } from './archives/archive-repository.ts'
import type { AuditLog } from './audit/audit-log.ts'
import type { Page } from './page.ts'
import type { UserEditor } from './editing/user-editor.ts'

export interface UserQuery extends Page {
  /** Part of user name, full name or address; without case; empty: all. */
  readonly search: string
  readonly sortBy: 'userName' | 'fullName' | 'authentication' | 'directory'
  readonly descending: boolean
  readonly filter: UserFilter | null
}

/** What is null does not matter. */
interface UserFilter {
  readonly authentication: Authentication | null
  readonly directory: { readonly kind: 'hand-made' } | { readonly kind: 'of'; readonly id: string } | null
  readonly privilege: GlobalPrivilege | null
}

export interface UserPage {
  readonly total: number
  readonly all: number
  readonly rows: readonly UserSummary[]
}

export interface UserRepository {
  listPage(query: UserQuery): Promise<UserPage>
  /** Every user in order of name, in chunks of about 2,000, so that the event loop stays free. */
  readAll(signal: AbortSignal): AsyncIterable<readonly UserSummary[]>
  find(userId: number): Promise<UserDetails | null>
  /** Compared without case and NFC-normalised. */
  findByName(userName: string): Promise<UserDetails | null>
  countByDirectory(): Promise<readonly { readonly directory: string | null; readonly users: number }[]>
  /** All users for the planner, in chunks of about 2,000 by key. */
  readForPlanning(signal: AbortSignal): AsyncIterable<readonly StoredUser[]>
}

export interface NewRun {
  readonly directory: string
  readonly mode: RunMode
  readonly origin: string
  readonly startedAt: Date
}

export interface FinishedRun {
  readonly outcome: RunOutcome
  readonly durationMs: number
  readonly counts: PlanCounts | null
  readonly fingerprint: string | null
  readonly holds: readonly HoldReason[]
  readonly warnings: readonly SyncWarning[]
  readonly problem: Problem | null
}

export interface ChangeQuery extends Page {
  /** Empty: all kinds. */
  readonly kinds: readonly ChangeRow['kind'][]
  readonly search: string
}

export interface ChangePage {
  readonly total: number
  readonly rows: readonly ChangeRow[]
}

export interface RunRepository {
  start(run: NewRun): Promise<number>
  /** For runs that wrote nothing: held, failed, cancelled. A held plan's changes are recorded too. */
  finish(runId: number, finished: FinishedRun, plan: SyncPlan | null): Promise<void>
  list(page: Page & { readonly directory: string | null }): Promise<{ total: number; rows: readonly RunSummary[] }>
  find(runId: number): Promise<RunSummary | null>
  listChanges(runId: number, query: ChangeQuery): Promise<ChangePage>
  /** Runs of programs that are gone are marked `interrupted`; answers how many. Called once when opening. */
  closeInterrupted(): Promise<number>
}

export interface ApplyOptions {
  readonly runId: number
  /** The revision that the plan was made from; a different one now rejects with `plan-out-of-date`. */
  readonly basisRevision: number
  /** Asked for when everything is written, just before the commit, so that the duration includes the writing. */
  readonly finished: () => FinishedRun
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
}

/** What is still to be done on disk after the commit; kept in the database until it is done, so a crash loses nothing. */
export type ArchiveTask =
  | { readonly id: number; readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly id: number; readonly kind: 'remove-if-empty'; readonly folder: string }

export interface UserDatabase {
  readonly users: UserRepository
  readonly runs: RunRepository
  readonly editor: UserEditor
  readonly archives: ArchiveRepository
  readonly audit: AuditLog
  /** Grows with every committed write to users. */
  revision(): Promise<number>
  /** The whole plan, its run record and its archive tasks in one transaction, or nothing of it. */
  applyPlan(plan: SyncPlan, options: ApplyOptions): Promise<void>
  pendingArchiveTasks(): Promise<readonly ArchiveTask[]>
  /** All of them in one transaction. */
  finishArchiveTasks(ids: readonly number[]): Promise<void>
  close(): Promise<void>
}
