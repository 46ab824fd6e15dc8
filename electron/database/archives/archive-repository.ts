import type { Author } from '../../../shared/domain/audit.ts'

export interface ArchiveGift {
  /** The name of the user whose archive it was. */
  readonly folder: string
  readonly userId: number
}

/** What the database knows of archive folders; what lies in them, only the disk knows. */
export interface ArchiveRepository {
  /** The owners of these folders, in their order: the user of that name, or the one it was given to; null: nobody. */
  owners(folders: readonly string[]): Promise<readonly (string | null)[]>
  /** Rejects with `archive-of-user` while there is a user of that name, whose mail goes there. */
  give(gift: ArchiveGift, author: Author): Promise<void>
  /** After the folder is gone: the rights on it go too, unless there is a user of that name. */
  forget(folder: string, author: Author): Promise<void>
}
