import type {
  ArchiveFate,
  ChangeKind,
  PlannedChange,
  PlannedCreate,
  PlannedUpdate,
  SyncPlan,
} from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { noFields } from '../editing/describe-differences.ts'
import type { UserToCreate } from '../editing/user-editor.ts'
import type { ApplyOptions, FinishedRun, UserDatabase } from '../user-database.ts'
import { collect, fixedNow } from './temporary-database.ts'

const directory = 'main'

export function planOf(changes: readonly PlannedChange[], rest: Partial<SyncPlan> = {}): SyncPlan {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length
  const skipped = rest.skipped ?? []
  return {
    directory,
    fingerprint: 'f'.repeat(64),
    changes,
    skipped,
    warnings: [],
    counts: {
      read: changes.length,
      create: count('create'),
      update: count('update'),
      rename: count('rename'),
      delete: count('delete'),
      skip: skipped.length,
      unchanged: 0,
    },
    holds: [],
    defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
    ...rest,
  }
}

export function createOf(userName: string, user: Partial<PlannedCreate['user']> = {}): PlannedCreate {
  return {
    kind: 'create',
    userName,
    user: {
      externalId: `entryUUID:${userName}`,
      userName,
      fullName: `Full ${userName}`,
      distinguishedName: `uid=${userName},dc=example,dc=com`,
      emailAddresses: [`${userName}@example.com`],
      ...user,
    },
  }
}

export const finishedRun = (plan: SyncPlan, rest: Partial<FinishedRun> = {}): FinishedRun => ({
  outcome: 'applied',
  durationMs: 12,
  counts: plan.counts,
  fingerprint: plan.fingerprint,
  holds: plan.holds,
  warnings: plan.warnings,
  problem: null,
  ...rest,
})

export async function optionsFor(database: UserDatabase, plan: SyncPlan): Promise<ApplyOptions> {
  const run = { directory: plan.directory, mode: 'synchronize', origin: 'test', startedAt: fixedNow } as const
  return {
    runId: await database.runs.start(run),
    basisRevision: await database.revision(),
    finished: () => finishedRun(plan),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  }
}

/** As the engine does it: start a run, apply. Answers the id of the run. */
export async function apply(
  database: UserDatabase,
  changes: readonly PlannedChange[],
  rest: Partial<SyncPlan> = {},
): Promise<number> {
  const plan = planOf(changes, rest)
  const options = await optionsFor(database, plan)
  await database.applyPlan(plan, options)
  return options.runId
}

export const storedUsers = (database: UserDatabase): Promise<readonly StoredUser[]> =>
  collect(database.users.readForPlanning(new AbortController().signal))

export async function idOf(database: UserDatabase, userName: string): Promise<number> {
  const user = await database.users.findByName(userName)
  if (user === null) throw new Error(`There is no user ${userName}.`)
  return user.id
}

export async function updateOf(database: UserDatabase, userName: string, fields: PlannedUpdate['fields']) {
  return { kind: 'update', userId: await idOf(database, userName), userName, fields } as const
}

export async function renameOf(database: UserDatabase, previousUserName: string, userName: string) {
  return {
    kind: 'rename',
    userId: await idOf(database, previousUserName),
    previousUserName,
    userName,
    fields: {},
  } as const
}

export async function deleteOf(database: UserDatabase, userName: string, archive: ArchiveFate) {
  const userId = await idOf(database, userName)
  return { kind: 'delete', userId, userName, fullName: null, distinguishedName: null, archive } as const
}

/** A user made by hand, with all login privileges and the own archive; answers the id. */
export async function createByHand(database: UserDatabase, user: Partial<UserToCreate>): Promise<number> {
  const complete = { ...noFields, folderAccess: null, passwordHash: null, userName: 'zoe', ...user }
  const [id = 0] = await database.editor.create([complete], testAuthor)
  return id
}

const testAuthor = { user: null, origin: 'test' } as const
