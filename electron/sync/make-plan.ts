import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot, SyncWarning } from '../../shared/domain/directory-snapshot.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { RunProgress } from '../../shared/domain/sync-run.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { ArchiveTask, UserDatabase } from '../database/user-database.ts'
import { driveStepwise } from './drive-stepwise.ts'
import { gatherArchiveFacts } from './gather-archive-facts.ts'
import { buildPlan } from './plan/build-plan.ts'
import { matchUsers } from './plan/match-users.ts'
import type { Digest } from './plan/plan-input.ts'
import { planningEffort } from './plan/planning-effort.ts'
import { readStoredUsers, type StoredUsersAtRevision } from './read-stored-users.ts'

export interface PlanSources {
  readonly database: UserDatabase
  readonly archives: ArchiveStore
  readonly digest: Digest
}

export interface PlanRequest {
  readonly configuration: DirectoryConfiguration
  readonly snapshot: DirectorySnapshot
  /** The user database as it was read beside the directory; read again where it has moved since. */
  readonly ahead: Promise<StoredUsersAtRevision>
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
}

export interface MadePlan {
  readonly plan: SyncPlan
  /** The state of the user database that the plan is made for. */
  readonly basisRevision: number
}

/** Compares what was read with the user database and the archive folders. Writes nothing. */
export async function makePlan(sources: PlanSources, request: PlanRequest): Promise<MadePlan> {
  const { configuration, snapshot, signal, onProgress } = request
  onProgress({ phase: 'comparing', done: 0, total: null })
  const { stored, basisRevision } = await upToDate(sources.database, request)
  const pendingTasks = await sources.database.pendingArchiveTasks()
  const { id: directory, options, defaultPrivileges } = configuration
  const input = { directory, snapshot, stored, options, defaultPrivileges }
  const driving = { signal, onDone: countProgress(planningEffort(input), onProgress) }
  const matched = await driveStepwise(matchUsers(input), driving)
  const facts = await gatherArchiveFacts(matched, { archives: sources.archives, pendingTasks, signal })
  const plan = await driveStepwise(buildPlan(matched, facts, sources.digest), driving)
  return { plan: withWarnings(plan, warnOfPendingTasks(pendingTasks)), basisRevision }
}

/** A directory may take minutes to read, and somebody may have worked on the users meanwhile. */
async function upToDate(database: UserDatabase, { ahead, signal }: PlanRequest): Promise<StoredUsersAtRevision> {
  const read = await ahead
  return (await database.revision()) === read.basisRevision ? read : readStoredUsers(database, signal)
}

function countProgress(total: number, onProgress: PlanRequest['onProgress']): (records: number) => void {
  let done = 0
  return (records) => {
    done = Math.min(done + records, total)
    onProgress({ phase: 'comparing', done, total })
  }
}

const withWarnings = (plan: SyncPlan, warnings: readonly SyncWarning[]): SyncPlan =>
  warnings.length === 0 ? plan : { ...plan, warnings: [...plan.warnings, ...warnings] }

/** An earlier run could not touch these folders; it is tried again at each run. */
const warnOfPendingTasks = (tasks: readonly ArchiveTask[]): readonly SyncWarning[] =>
  tasks.map((task) => ({
    code: 'archive-unreadable',
    parameters: { folder: task.kind === 'rename' ? task.from : task.folder },
  }))
