import type { ArchiveFate } from '../../../shared/domain/sync-plan.ts'
import { fateOf } from '../../archives/archive-fate.ts'
import type { ArchiveStore } from '../../archives/archive-store.ts'
import type { UserRepository } from '../../database/user-database.ts'
import { requireUser } from './require-user.ts'

/** What deleting a user does. */
export interface DeletionPreview {
  readonly userId: number
  readonly userName: string
  /** Mail is never deleted: an archive that holds some stays, without an owner. */
  readonly archive: ArchiveFate
  /** Comes back with the next run, while the directory has an entry; null for users made by hand. */
  readonly directory: string | null
}

export interface DeletionSources {
  readonly users: UserRepository
  readonly archives: ArchiveStore
}

export async function previewDeletion(
  { users, archives }: DeletionSources,
  userIds: readonly number[],
): Promise<readonly DeletionPreview[]> {
  const previews: DeletionPreview[] = []
  for (const userId of new Set(userIds)) {
    const { userName, directory } = await requireUser(users, userId)
    previews.push({ userId, userName, archive: fateOf(await archives.inspect(userName)), directory })
  }
  return previews
}
