import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { ArchiveFate, Change, PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import type { ArchiveFacts } from './plan-input.ts'

/** For tests: a user database with its archive folders, in memory, that refuses what the real one refuses. */
export interface Model {
  readonly users: readonly StoredUser[]
  /** Folders that exist, by comparison key; `mail` where a file lies in them. */
  readonly folders: ReadonlyMap<string, 'empty' | 'mail'>
}

export function factsOf({ users, folders }: Model): ArchiveFacts {
  const fates = new Map<string, ArchiveFate>()
  for (const { userName } of users) {
    const content = folders.get(comparisonKey(userName))
    fates.set(comparisonKey(userName), content === undefined ? 'none' : content === 'empty' ? 'removed' : 'kept')
  }
  return { fates, existing: folders, pending: new Set() }
}

/** Applies a whole plan, as one transaction does: what counts is the end. */
export function applyToModel(model: Model, plan: SyncPlan): Model {
  const byId = new Map(model.users.map((user) => [user.id, user]))
  let nextId = Math.max(0, ...byId.keys()) + 1
  for (const change of plan.changes) {
    if (change.kind === 'create') {
      byId.set(nextId, createdUser(nextId, change, plan))
      nextId += 1
    } else {
      const user = byId.get(change.userId)
      const expectedName = change.kind === 'rename' ? change.previousUserName : change.userName
      if (user?.userName !== expectedName) throw new Error(`No user ${change.userId} ${expectedName}`)
      if (change.kind === 'delete') byId.delete(user.id)
      else byId.set(user.id, changedUser(user, change))
    }
  }
  const users = [...byId.values()]
  requireUnique(users.map(({ userName }) => comparisonKey(userName)))
  requireUnique(
    users.flatMap(({ directory, externalId }) => (externalId === null ? [] : [`${directory} ${externalId}`])),
  )
  return { users, folders: movedFolders(model, plan) }
}

const createdUser = (id: number, change: Extract<PlannedChange, { kind: 'create' }>, plan: SyncPlan): StoredUser => ({
  ...change.user,
  id,
  authentication: 'directory-services',
  directory: plan.directory,
  isAdministrator: plan.defaultPrivileges.global.includes('admin'),
  canLogOn: true,
})

function changedUser(user: StoredUser, change: Extract<PlannedChange, { kind: 'update' | 'rename' }>): StoredUser {
  const { fields, userName } = change
  return {
    ...user,
    userName,
    fullName: changedValue(user.fullName, fields.fullName),
    distinguishedName: changedValue(user.distinguishedName, fields.distinguishedName),
    emailAddresses: changedValue(user.emailAddresses, fields.emailAddresses),
    externalId: changedValue(user.externalId, fields.externalId),
    directory: changedValue(user.directory, fields.directory),
  }
}

function changedValue<Value>(value: Value, change: Change<Value> | undefined): Value {
  if (change === undefined) return value
  if (JSON.stringify(value) !== JSON.stringify(change.before)) throw new Error(`Not ${JSON.stringify(change.before)}`)
  return change.after
}

function movedFolders({ folders }: Model, { changes }: SyncPlan): Model['folders'] {
  const moved = new Map(folders)
  const arrivals: (readonly [string, 'empty' | 'mail'])[] = []
  for (const change of changes) {
    if (change.kind === 'delete' && change.archive === 'removed') moved.delete(comparisonKey(change.userName))
    const content = change.kind === 'rename' ? moved.get(comparisonKey(change.previousUserName)) : undefined
    if (change.kind !== 'rename' || content === undefined) continue
    moved.delete(comparisonKey(change.previousUserName))
    arrivals.push([comparisonKey(change.userName), content])
  }
  for (const [name, content] of arrivals) {
    if (moved.has(name)) throw new Error(`There is a folder ${name} already`)
    moved.set(name, content)
  }
  return moved
}

function requireUnique(keys: readonly string[]): void {
  const doubles = keys.filter((key, place) => keys.indexOf(key) !== place)
  if (doubles.length > 0) throw new Error(`Not unique: ${doubles.join(', ')}`)
}
