import type { AuditAction, Author } from '../../../shared/domain/audit.ts'
import type { ArchiveFate } from '../../../shared/domain/sync-plan.ts'
import type { NewUser, UserChanges } from '../../../shared/domain/user-editing.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'

/**
 * Everything that is done to users by hand. Each call is one transaction, with its entries in the audit log: everything
 * of it, or nothing. None leaves the database without an administrator.
 */
export interface UserEditor {
  /** All of them, or none. `passwordHash` goes with users of integrated authentication only. Answers their ids. */
  create(users: readonly UserToCreate[], author: Author): Promise<readonly number[]>
  /** Rejects with `field-owned-by-directory` for what the next run would overwrite. Answers what the user is now. */
  change(userId: number, changes: UserChanges, author: Author): Promise<UserDetails>
  /** The rights on the archive folder and the archive itself go with the name; on disk, an archive task does it. */
  rename(rename: UserRename, author: Author): Promise<void>
  /** Names as they were shown: a user who bears another one by now is not deleted, and then nobody is. */
  delete(deletions: readonly UserDeletion[], author: Author): Promise<void>
  /** Integrated authentication only. Not a change that a plan depends on. */
  setPassword(password: NewPassword, author: Author): Promise<void>
  /** null where the user has none. */
  findPasswordHash(userId: number): Promise<string | null>
  /** The same password under stronger parameters, unless another one was set meanwhile. */
  replaceHash(userId: number, hashes: { readonly before: string; readonly after: string }): Promise<void>
}

export interface UserToCreate extends NewUser {
  readonly passwordHash: string | null
}

export interface UserRename {
  readonly userId: number
  readonly userName: string
}

export interface UserDeletion {
  readonly userId: number
  readonly userName: string
  readonly archive: ArchiveFate
}

export interface NewPassword {
  readonly userId: number
  readonly hash: string
  /** By an administrator, or by the user. */
  readonly action: Extract<AuditAction, 'password-set' | 'password-changed'>
}
