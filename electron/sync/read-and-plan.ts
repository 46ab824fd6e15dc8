import type { DirectorySnapshot } from '../../shared/domain/directory-snapshot.ts'
import { placesOf } from '../../shared/domain/user-place.ts'
import { makePlan, type MadePlan } from './make-plan.ts'
import { readStoredUsers, type StoredUsersAtRevision } from './read-stored-users.ts'
import type { SynchronizationDependencies, SynchronizationRequest } from './run-context.ts'
import { inStage } from './translate-failure.ts'

/** What Test Settings and Synchronize now have in common: everything but the writing. */
export async function readAndPlan(
  dependencies: SynchronizationDependencies,
  request: SynchronizationRequest,
): Promise<MadePlan> {
  const { configuration, signal, onProgress } = request
  const { snapshot, ahead } = await readBoth(dependencies, request)
  return inStage('plan', () => makePlan(dependencies, { configuration, snapshot, ahead, signal, onProgress }))
}

interface BothSides {
  readonly snapshot: DirectorySnapshot
  /** Settles by itself; the planner looks whether it is still true. */
  readonly ahead: Promise<StoredUsersAtRevision>
}

/** The user database is read while the directory is waited for. Where the directory fails, that reading is ended too. */
async function readBoth(
  { connector, database }: SynchronizationDependencies,
  { configuration: { id, options }, signal, onProgress }: SynchronizationRequest,
): Promise<BothSides> {
  const ending = new AbortController()
  const ahead = readStoredUsers(database, AbortSignal.any([signal, ending.signal]))
  const settled = ahead.catch(() => undefined)
  try {
    const knownPlaces = async () => placesOf((await ahead).stored.filter(({ directory }) => directory === id))
    const asked = options.automaticallyDeleteUsers ? { knownPlaces } : {}
    const snapshot = await inStage('search', () => connector.readDirectory({ signal, onProgress, ...asked }))
    return { snapshot, ahead }
  } catch (thrown) {
    ending.abort()
    await settled
    throw thrown
  }
}
