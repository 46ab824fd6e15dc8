import { assertNever } from '../../shared/assert-never.ts'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { ArchiveTask, UserDatabase } from '../database/user-database.ts'
import { createFinishedTasks } from './finished-archive-tasks.ts'
import { foldersOnDisk, type FoldersOnDisk } from './folders-on-disk.ts'

export interface CompletedTasks {
  readonly done: number
  /** Stay in the database and are tried again at the next run and at the next start. */
  readonly left: number
}

/**
 * Does on disk what committed plans left to do, in the order in which they left it. Doing a task twice is harmless as long
 * as no other one has touched its folders since: after a crash everything goes on where it stopped. What fails holds up
 * only the later tasks that touch one of its folders. Rejects where the database fails.
 */
export async function completeArchiveTasks(
  database: UserDatabase,
  archives: ArchiveStore,
  signal?: AbortSignal,
): Promise<CompletedTasks> {
  const { length } = await database.pendingArchiveTasks()
  if (length === 0) return { done: 0, left: 0 }
  const completed = await archives.alone(() => completeAlone(database, archives, signal), signal)
  return completed ?? { done: 0, left: length }
}

/** The list is read again: by now another program may have done what stood in it, and given the names to others. */
async function completeAlone(
  database: UserDatabase,
  archives: ArchiveStore,
  signal: AbortSignal | undefined,
): Promise<CompletedTasks> {
  const tasks = await database.pendingArchiveTasks()
  const folders = await foldersOnDisk(archives)
  if (folders === null) return { done: 0, left: tasks.length }
  const blocked = new Set<string>()
  const finished = createFinishedTasks((ids) => database.finishArchiveTasks(ids))
  for (const task of tasks) {
    if (signal?.aborted === true) break
    const names = namesOf(task)
    await finished.makeRoomFor(names)
    if (!names.some((name) => blocked.has(name)) && (await isDone(archives, task, folders)))
      finished.add(task.id, names)
    else for (const name of names) blocked.add(name)
  }
  const done = await finished.strikeOff()
  return { done, left: tasks.length - done }
}

function namesOf(task: ArchiveTask): readonly string[] {
  switch (task.kind) {
    case 'rename':
      return [comparisonKey(task.from), comparisonKey(task.to)]
    case 'remove-if-empty':
      return [comparisonKey(task.folder)]
    default:
      return assertNever(task)
  }
}

/** A folder may be open in another program, or its disk gone for a while; that must not fail what is committed. */
async function isDone(archives: ArchiveStore, task: ArchiveTask, folders: FoldersOnDisk): Promise<boolean> {
  try {
    switch (task.kind) {
      case 'rename':
        return await renameFolder(archives, task, folders)
      case 'remove-if-empty':
        if (folders.has(task.folder) && (await archives.removeIfEmpty(task.folder)) !== 'kept')
          folders.note(task.folder, 'gone')
        return true
      default:
        return assertNever(task)
    }
  } catch {
    return false
  }
}

interface FolderRename {
  readonly from: string
  readonly to: string
}

async function renameFolder(
  archives: ArchiveStore,
  { from, to }: FolderRename,
  folders: FoldersOnDisk,
): Promise<boolean> {
  if (!folders.has(from)) return true
  if (folders.has(to) && comparisonKey(from) !== comparisonKey(to)) return false
  await archives.rename(from, to)
  folders.note(from, 'gone')
  folders.note(to, 'exists')
  return true
}
