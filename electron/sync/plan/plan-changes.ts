import type { DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'
import type { PlannedChange, PlannedDelete } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { diffUser } from './diff-user.ts'
import { storedPlace } from './links.ts'
import type { Matched } from './match-users.ts'
import type { ArchiveFacts, Stepwise } from './plan-input.ts'
import type { SkipVerdicts } from './skip-verdict.ts'
import { forEachStepwise } from './stepwise.ts'

/** With what it is sorted by. */
export interface KeyedChange {
  readonly nameKey: string
  readonly change: PlannedChange
}

export interface PlannedChanges {
  readonly keyed: readonly KeyedChange[]
  readonly unchanged: number
}

export function* planChanges(matched: Matched, verdicts: SkipVerdicts): Stepwise<PlannedChanges> {
  const { records, stored, links, directory, input } = matched
  const keyed: KeyedChange[] = []
  let unchanged = 0
  yield* forEachStepwise(input.snapshot.users, (user, place) => {
    if (verdicts.has(place)) return
    const known = stored.all[storedPlace(links, place) ?? -1]
    const change = known === undefined ? createOf(user) : changeOf(known, user, directory)
    if (change === null) unchanged += 1
    else keyed.push({ nameKey: records.nameKeys[place] ?? '', change })
  })
  return { keyed, unchanged }
}

const createOf = (user: DirectoryUser): PlannedChange => ({ kind: 'create', userName: user.userName, user })

/** A user name that differs in case alone is a rename too: it is stored as given, and the archive bears it. */
function changeOf(stored: StoredUser, user: DirectoryUser, directory: string): PlannedChange | null {
  const fields = diffUser(stored, user, directory)
  if (stored.userName === user.userName)
    return fields === null ? null : { kind: 'update', userId: stored.id, userName: stored.userName, fields }
  const { userName } = user
  return { kind: 'rename', userId: stored.id, previousUserName: stored.userName, userName, fields: fields ?? {} }
}

export function* planDeletions(matched: Matched, facts: ArchiveFacts): Stepwise<readonly KeyedChange[]> {
  const { departures, stored } = matched
  const keyed: KeyedChange[] = []
  if (departures.kind !== 'deletions') return keyed
  yield* forEachStepwise(departures.leaving, (place) => {
    const user = stored.all[place]
    const nameKey = stored.nameKeys[place] ?? ''
    if (user !== undefined) keyed.push({ nameKey, change: deleteOf(user, facts.fates.get(nameKey) ?? 'kept') })
  })
  return keyed
}

/** Where nothing is known of the archive it is taken to hold mail. */
const deleteOf = (user: StoredUser, archive: PlannedDelete['archive']): PlannedDelete => ({
  kind: 'delete',
  userId: user.id,
  userName: user.userName,
  fullName: user.fullName,
  distinguishedName: user.distinguishedName,
  archive,
})
