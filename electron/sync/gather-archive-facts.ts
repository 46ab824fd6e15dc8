import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ArchiveFate } from '../../shared/domain/sync-plan.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { fateOf } from '../archives/archive-fate.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { ArchiveTask } from '../database/user-database.ts'
import type { Matched } from './plan/match-users.ts'
import type { ArchiveFacts } from './plan/plan-input.ts'

export interface ArchiveFactSources {
  readonly archives: ArchiveStore
  readonly pendingTasks: readonly ArchiveTask[]
  readonly signal: AbortSignal
}

/** Looks at the disk only where the plan depends on it: not in a run that neither creates, deletes nor renames. */
export async function gatherArchiveFacts(matched: Matched, sources: ArchiveFactSources): Promise<ArchiveFacts> {
  const pending = namesOfRenames(sources.pendingTasks)
  const fates = new Map<string, ArchiveFate>()
  if (!dependsOnDisk(matched)) return { fates, existing: new Set(), pending }
  const existing = await sources.archives.existingFolders()
  for (const { userName } of matched.departed) {
    if (sources.signal.aborted) throw problemError('cancelled', 'plan')
    const fate = existing.has(userName) ? fateOf(await sources.archives.inspect(userName)) : 'none'
    fates.set(comparisonKey(userName), fate)
  }
  return { fates, existing, pending }
}

const dependsOnDisk = ({ departed, hasRenames, hasNewcomers }: Matched): boolean =>
  departed.length > 0 || hasRenames || hasNewcomers

const namesOfRenames = (tasks: readonly ArchiveTask[]): ReadonlySet<string> =>
  new Set(tasks.flatMap((task) => (task.kind === 'rename' ? [comparisonKey(task.from), comparisonKey(task.to)] : [])))
