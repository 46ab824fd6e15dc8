import type { DirectoryOptions } from '../../../shared/configuration/common-schemas.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { DefaultPrivileges } from '../../../shared/domain/privileges.ts'
import type { ArchiveFate } from '../../../shared/domain/sync-plan.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'

/** Everything that a plan is made from. Pure data in, a plan out: no clock, no chance, no I/O. */
export interface PlanInput {
  readonly directory: string
  readonly snapshot: DirectorySnapshot
  /** All users of the database, those of other directories and hand-made ones included. */
  readonly stored: readonly StoredUser[]
  readonly options: DirectoryOptions
  readonly defaultPrivileges: DefaultPrivileges
}

/** User names as comparison keys. */
interface NameSet {
  has(userNameKey: string): boolean
}

/** What is on disk for the users who would be deleted or renamed, by comparison key of the user name. */
export interface ArchiveFacts {
  /** For users who would be deleted. */
  readonly fates: ReadonlyMap<string, ArchiveFate>
  /** Names under which a folder exists. */
  readonly existing: NameSet
  /** Names whose folders still wait for being renamed by an earlier run; nobody is renamed from or to them. */
  readonly pending: NameSet
}

/** SHA-256 over the given texts, lower-case hex. Handed in, since this folder may not import Node. */
export type Digest = (parts: Iterable<string>) => string

/**
 * Long work in small steps: yields the number of records done since the last yield, at least every 1,000 records,
 * so that whoever drives it can let the event loop run, show progress, and cancel between two steps.
 */
export type Stepwise<Result> = Generator<number, Result, void>
