import { assertNever } from '../../shared/assert-never.ts'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ArchiveIndex, ArchiveStore } from '../archives/archive-store.ts'
import type { ArchiveTask, UserDatabase } from '../database/user-database.ts'

export interface CompletedTasks {
  readonly done: number
  /** Stay in the database and are tried again at the next run and at the next start. */
  readonly left: number
}

/**
 * Does on disk what committed plans left to do, in the order in which they left it. A task is struck off before the
 * next one begins, and doing it twice is harmless: after a crash everything goes on where it stopped. What fails
 * holds up only the later tasks that touch one of its folders. Rejects where the database fails.
 */
export async function completeArchiveTasks(
  database: UserDatabase,
  archives: ArchiveStore,
  signal?: AbortSignal,
): Promise<CompletedTasks> {
  const tasks = await database.pendingArchiveTasks()
  const folders = tasks.length === 0 ? null : await foldersOnDisk(archives)
  if (folders === null) return { done: 0, left: tasks.length }
  const blocked = new Set<string>()
  let done = 0
  for (const task of tasks) {
    if (signal?.aborted === true) break
    const names = namesOf(task)
    if (names.some((name) => blocked.has(name)) || !(await isDone(archives, task, folders))) {
      for (const name of names) blocked.add(name)
    } else {
      await database.finishArchiveTask(task.id)
      done += 1
    }
  }
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

/** Most renamed users have no folder; looking once spares a look at the disk for each. */
interface FoldersOnDisk {
  readonly atFirst: ArchiveIndex
  /** Keys of the names that came about here. */
  readonly renamed: Set<string>
}

async function foldersOnDisk(archives: ArchiveStore): Promise<FoldersOnDisk | null> {
  try {
    return { atFirst: await archives.existingFolders(), renamed: new Set() }
  } catch {
    return null
  }
}

/** A folder may be open in another program, or its disk gone for a while; that must not fail what is committed. */
async function isDone(
  archives: ArchiveStore,
  task: ArchiveTask,
  { atFirst, renamed }: FoldersOnDisk,
): Promise<boolean> {
  const folder = task.kind === 'rename' ? task.from : task.folder
  if (!atFirst.has(folder) && !renamed.has(comparisonKey(folder))) return true
  try {
    if (task.kind === 'remove-if-empty') await archives.removeIfEmpty(folder)
    else await archives.rename(folder, task.to)
    if (task.kind === 'rename') renamed.add(comparisonKey(task.to))
    return true
  } catch {
    return false
  }
}
