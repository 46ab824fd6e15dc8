import type { TextParameters } from '../text/fill-template.ts'
import type { SkipReason } from './notice-texts.ts'
import type { DefaultPrivileges } from './privileges.ts'
import type { DirectoryUser, SyncWarning } from './directory-snapshot.ts'

export interface Change<Value> {
  readonly before: Value
  readonly after: Value
}

/** The fields that a directory owns. A field that does not change is absent. */
export interface FieldChanges {
  readonly fullName?: Change<string | null>
  readonly distinguishedName?: Change<string | null>
  readonly emailAddresses?: Change<readonly string[]>
  readonly externalId?: Change<string | null>
  /** The user was made by hand and is taken over by the directory. */
  readonly directory?: Change<string | null>
}
export type ChangedField = keyof FieldChanges

/** What becomes of the archive folder: `removed` only where it is empty; mail is never deleted. */
export type ArchiveFate = 'none' | 'removed' | 'kept'

export interface PlannedCreate {
  readonly kind: 'create'
  readonly userName: string
  readonly user: DirectoryUser
}
export interface PlannedUpdate {
  readonly kind: 'update'
  readonly userId: number
  readonly userName: string
  readonly fields: FieldChanges
}
export interface PlannedRename {
  readonly kind: 'rename'
  readonly userId: number
  readonly previousUserName: string
  readonly userName: string
  readonly fields: FieldChanges
}
export interface PlannedDelete {
  readonly kind: 'delete'
  readonly userId: number
  readonly userName: string
  readonly fullName: string | null
  readonly distinguishedName: string | null
  readonly archive: ArchiveFate
}
export type PlannedChange = PlannedCreate | PlannedUpdate | PlannedRename | PlannedDelete
export type ChangeKind = PlannedChange['kind']

export interface PlannedSkip {
  /** The user name, or the distinguished name where the record has no name. */
  readonly userName: string
  readonly reason: SkipReason
  readonly parameters: TextParameters
}

export interface PlanCounts {
  /** Records of users that the directory returned, skipped ones included. */
  readonly read: number
  readonly create: number
  readonly update: number
  readonly rename: number
  readonly delete: number
  readonly skip: number
  readonly unchanged: number
}

/** Why a plan waits for an administrator. Nothing of a held plan is written. */
export type HoldReason =
  | { readonly kind: 'no-users-read' }
  | {
      readonly kind: 'deletion-limit'
      readonly deletions: number
      /** The largest number of deletions that needs no confirmation. */
      readonly limit: number
      readonly usersOfDirectory: number
    }
  /** Records without an identifier were read; one of them may be a user who would be deleted. */
  | { readonly kind: 'unidentified-records'; readonly records: number; readonly deletions: number }
  /** They stand in places that the directory no longer shows: removed there, or hidden from the account that reads. */
  | {
      readonly kind: 'unseen-places'
      readonly deletions: number
      readonly places: number
      /** One of them. */
      readonly example: string
    }
  /** The plan that was to be applied is no longer the plan: directory or database moved. */
  | { readonly kind: 'plan-changed'; readonly expectedFingerprint: string }

export interface SyncPlan {
  readonly directory: string
  /** SHA-256, lower-case hex, over everything that decides what would be written. Equal plans do equal things. */
  readonly fingerprint: string
  readonly changes: readonly PlannedChange[]
  readonly skipped: readonly PlannedSkip[]
  readonly warnings: readonly SyncWarning[]
  readonly counts: PlanCounts
  readonly holds: readonly HoldReason[]
  readonly defaultPrivileges: DefaultPrivileges
}
