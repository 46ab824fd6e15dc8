import { lstat, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { problemError } from '../../shared/errors/problem-error.ts'
import { archiveFolderName, userNameOfFolder } from './archive-folder-name.ts'
import type { ArchiveStore } from './archive-store.ts'
import { isEmptyFolder, removeEmptyFolder } from './empty-folder.ts'
import { entriesNamed, readFolderEntries, type FolderEntries } from './folder-entries.ts'
import { measureFolder, type FolderSize } from './measure-folder.ts'
import { createWorkAlone, type ArchiveKeeper } from './work-alone.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

export interface ArchiveStoreOptions {
  /** Holds the archive folders. It need not exist: then there are none. */
  readonly folder: string
  readonly keeper: ArchiveKeeper
}

/** Archive folders in the file system. Nothing here ever removes a file or follows a symbolic link. */
export function createArchiveStore({ folder, keeper }: ArchiveStoreOptions): ArchiveStore {
  return {
    existingFolders: async () => {
      const entries = await readFolderEntries(folder)
      return { has: (userName) => entriesNamed(entries, userName).length > 0 }
    },
    listFolders: async () => userNamesOf(await readFolderEntries(folder)),
    measure: async (userName, signal) => measure(await pathsOf(folder, userName), signal),
    inspect: async (userName) => inspect(await pathsOf(folder, userName)),
    rename: (from, to) => renameFolder(folder, from, to),
    removeIfEmpty: async (userName) => removeIfEmpty(await pathsOf(folder, userName)),
    alone: createWorkAlone(keeper),
  }
}

/** The folder that is named exactly so; only where there is none, those in another case or normal form. */
async function pathsOf(folder: string, userName: string): Promise<readonly string[]> {
  const exact = join(folder, archiveFolderName(userName))
  if ((await identityOf(exact)) !== null) return [exact]
  return entriesNamed(await readFolderEntries(folder), userName).map((name) => join(folder, name))
}

/** What tells two folders apart even where the file system ignores case; null where there is nothing. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await lstat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}

/** One for each key: several writings of one name are one archive. */
const userNamesOf = ({ byKey }: FolderEntries): readonly string[] =>
  [...byKey.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, names]) => names.slice(0, 1).map(userNameOfFolder))
    .filter((name) => name !== null)

async function measure(paths: readonly string[], signal: AbortSignal): Promise<FolderSize | null> {
  if (paths.length === 0) return null
  let sum: FolderSize = { files: 0, bytes: 0, isWhole: true }
  for (const path of paths) {
    const { files, bytes, isWhole } = await measureFolder(path, signal)
    sum = { files: sum.files + files, bytes: sum.bytes + bytes, isWhole: sum.isWhole && isWhole }
  }
  return sum
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
  const [source, ...doubles] = await pathsOf(folder, from)
  const target = join(folder, archiveFolderName(to))
  if (source === undefined || source === target) return
  if (doubles.length > 0) throw refusal(because('archives-several', { folder: from }))
  const occupant = await identityOf(target)
  if (occupant !== null && occupant !== (await identityOf(source)))
    throw refusal(because('archive-exists', { folder: to }))
  await rename(source, target)
}

const refusal = (reason: Reason) => problemError('apply-failed', 'apply', { parameters: { reason } })
