import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { archiveFolderName } from './archive-folder-name.ts'
import type { ArchiveStore } from './archive-store.ts'
import { isEmptyFolder, removeEmptyFolder } from './empty-folder.ts'
import { entriesNamed, readFolderEntries } from './folder-entries.ts'

export interface ArchiveStoreOptions {
  /** Holds the archive folders. It need not exist: then there are none. */
  readonly folder: string
}

/** Archive folders in the file system. Nothing here ever removes a file or follows a symbolic link. */
export function createArchiveStore({ folder }: ArchiveStoreOptions): ArchiveStore {
  const pathsOf = async (userName: string) =>
    entriesNamed(await readFolderEntries(folder), userName).map((name) => join(folder, name))
  return {
    existingFolders: async () => {
      const entries = await readFolderEntries(folder)
      return { has: (userName) => entriesNamed(entries, userName).length > 0 }
    },
    inspect: async (userName) => inspect(await pathsOf(userName)),
    rename: (from, to) => renameFolder(folder, from, to),
    removeIfEmpty: async (userName) => removeIfEmpty(await pathsOf(userName)),
  }
}

async function inspect(paths: readonly string[]): Promise<'absent' | 'empty' | 'holds-mail'> {
  if (paths.length === 0) return 'absent'
  for (const path of paths) if (!(await isEmptyFolder(path))) return 'holds-mail'
  return 'empty'
}

async function removeIfEmpty(paths: readonly string[]): Promise<'removed' | 'kept' | 'absent'> {
  if (paths.length === 0) return 'absent'
  let outcome: 'removed' | 'kept' = 'removed'
  for (const path of paths) if (!(await removeEmptyFolder(path))) outcome = 'kept'
  return outcome
}

async function renameFolder(folder: string, from: string, to: string): Promise<void> {
  const entries = await readFolderEntries(folder)
  const [source, ...doubles] = entriesNamed(entries, from)
  const target = archiveFolderName(to)
  if (source === undefined || source === target) return
  const isSameUser = comparisonKey(from) === comparisonKey(to)
  const occupants = isSameUser ? doubles : entriesNamed(entries, to)
  if (occupants.length > 0) throw refusal(`An archive folder ${to} exists already.`)
  if (doubles.length > 0) throw refusal(`There are several archive folders ${from}.`)
  await rename(join(folder, source), join(folder, target))
}

const refusal = (reason: string) => problemError('apply-failed', 'apply', { parameters: { reason } })
