import type { FolderSize } from './measure-folder.ts'
import type { WorkAlone } from './work-alone.ts'

/** Archive folders: real directories below `<data folder>/archives`, one for each user who has mail. */
export interface ArchiveStore {
  /** Names (as the users are called, compared without case) of the folders that exist. */
  existingFolders(): Promise<ArchiveIndex>
  /** The names of the users whose archives they are, in order; those of folders whose name was too long are not known. */
  listFolders(): Promise<readonly string[]>
  /** null where there is no such folder. */
  measure(userName: string, signal: AbortSignal): Promise<FolderSize | null>
  /** `holds-mail` where a file lies in it at any depth, or where it cannot be read: on a doubt it stays. */
  inspect(userName: string): Promise<'absent' | 'empty' | 'holds-mail'>
  /** Refuses where a folder of exactly the new name exists. A folder that does not exist is no error. */
  rename(from: string, to: string): Promise<void>
  /** Removes empty directories only; a file anywhere in it keeps the whole folder. */
  removeIfEmpty(userName: string): Promise<'removed' | 'kept' | 'absent'>
  /** For what looks at the folders and changes them afterwards: meanwhile nobody else does such work. */
  readonly alone: WorkAlone
}

export interface ArchiveIndex {
  has(userName: string): boolean
}
