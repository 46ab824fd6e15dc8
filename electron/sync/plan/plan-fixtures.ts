import type { DirectorySnapshot, DirectoryUser, SkippedRecord } from '../../../shared/domain/directory-snapshot.ts'
import type { PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import type { ArchiveFacts, PlanInput } from './plan-input.ts'
import { planSynchronously } from './plan-synchronously.ts'

/** For tests: users and records of one directory, `main`, of which a test names only what it is about. */
export const directoryUser = (userName: string, given: Partial<DirectoryUser> = {}): DirectoryUser => ({
  externalId: `entryUUID:${userName}`,
  userName,
  fullName: `Full ${userName}`,
  distinguishedName: `uid=${userName},dc=example,dc=com`,
  emailAddresses: [`${userName}@example.com`],
  ...given,
})

let lastId = 0

/** As a run before would have stored the record of the same name. */
export const storedUser = (userName: string, given: Partial<StoredUser> = {}): StoredUser => ({
  ...directoryUser(userName),
  id: (lastId += 1),
  authentication: 'directory-services',
  directory: 'main',
  isAdministrator: false,
  canLogOn: true,
  ...given,
})

export const handMadeUser = (userName: string, given: Partial<StoredUser> = {}): StoredUser =>
  storedUser(userName, { directory: null, externalId: null, distinguishedName: null, emailAddresses: [], ...given })

export const integratedUser = (userName: string, given: Partial<StoredUser> = {}): StoredUser =>
  handMadeUser(userName, { authentication: 'integrated', ...given })

/** A record of which the connector found nothing but the reason to skip it. */
export const skippedRecord = (given: Partial<SkippedRecord>): SkippedRecord => ({
  externalId: null,
  userName: null,
  distinguishedName: null,
  reason: 'attribute-invalid',
  parameters: {},
  ...given,
})

export const snapshotOf = (
  users: readonly DirectoryUser[],
  given: Partial<DirectorySnapshot> = {},
): DirectorySnapshot => ({
  users,
  skipped: [],
  warnings: [],
  proof: { kind: 'complete', pages: 1, entries: users.length, references: 0, groups: [] },
  ...given,
})

export const incomplete: Pick<DirectorySnapshot, 'proof'> = { proof: { kind: 'incomplete', reason: 'test' } }

export const planInput = (
  stored: readonly StoredUser[],
  records: DirectorySnapshot | readonly DirectoryUser[],
  given: Partial<PlanInput> = {},
): PlanInput => ({
  directory: 'main',
  snapshot: 'users' in records ? records : snapshotOf(records),
  stored,
  options: { automaticallyDeleteUsers: true, deletionLimit: { count: 5, percent: 10 } },
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
  ...given,
})

export const keepsUsers: Pick<PlanInput, 'options'> = {
  options: { automaticallyDeleteUsers: false, deletionLimit: { count: 5, percent: 10 } },
}

export const archiveFacts = (given: Partial<ArchiveFacts> = {}): ArchiveFacts => ({
  fates: new Map(),
  existing: new Set(),
  pending: new Set(),
  ...given,
})

/** As good as a digest where nobody minds its length. */
const joinTexts = (parts: Iterable<string>): string => [...parts].join('\n')

export const planOf = (input: PlanInput, facts: ArchiveFacts = archiveFacts()): SyncPlan =>
  planSynchronously(input, facts, joinTexts)

/** A plan in a few words: `create anna`, `rename berta -> carla (fullName)`. */
export const outline = ({ changes, skipped }: Pick<SyncPlan, 'changes' | 'skipped'>): readonly string[] => [
  ...changes.map(outlineChange),
  ...skipped.map(({ userName, reason }) => `skip ${userName}: ${reason}`),
]

function outlineChange(change: PlannedChange): string {
  const name = change.kind === 'rename' ? `${change.previousUserName} -> ${change.userName}` : change.userName
  const fields = 'fields' in change ? Object.keys(change.fields) : []
  return `${change.kind} ${name}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`
}

/** A row of a truth table: who is stored, what is read, and what is planned. */
export interface PlanCase {
  readonly title: string
  readonly stored: readonly StoredUser[]
  readonly users?: readonly DirectoryUser[]
  readonly skipped?: readonly SkippedRecord[]
  readonly expected: readonly string[]
}

export const outlineOf = ({ stored, users = [], skipped = [] }: PlanCase): readonly string[] =>
  outline(planOf(planInput(stored, snapshotOf(users, { skipped }))))
