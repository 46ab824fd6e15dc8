import { outline, planInput, planOf, storedUser } from '../../electron/sync/plan/plan-fixtures.ts'
import type { DirectorySnapshot } from '../../shared/domain/directory-snapshot.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../shared/domain/user.ts'
import { scriptedDn, scriptedIdentifier } from './scripted-domain.ts'

/** A user of the scripted domain as a run before has stored him. */
const storedAccount = (name: string): StoredUser =>
  storedUser(name, {
    externalId: scriptedIdentifier(name),
    fullName: `Full ${name}`,
    distinguishedName: scriptedDn(name),
    emailAddresses: [`${name}@corp.example`],
  })

/** What the planner makes of a read, where these users were known before. Nothing is held: every deletion is in it. */
const planAfter = (snapshot: DirectorySnapshot, names: readonly string[]): SyncPlan =>
  planOf(
    planInput(names.map(storedAccount), snapshot, {
      options: { automaticallyDeleteUsers: true, deletionLimit: { count: 1_000_000, percent: 100 } },
    }),
  )

export const outlineAfter = (snapshot: DirectorySnapshot, names: readonly string[]): readonly string[] =>
  outline(planAfter(snapshot, names))
