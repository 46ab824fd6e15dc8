import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunMode } from '../../shared/domain/sync-run.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { DirectoryDraft } from '../../shared/ipc/directory-calls.ts'
import type { RunState } from '../../shared/ipc/synchronization-calls.ts'
import { hasId, stateOfActiveRun, type ActiveRun } from './active-run.ts'
import type { DraftSecrets } from './directory-secrets.ts'
import { requireDirectory, type DirectorySettings } from './directory-settings.ts'
import type { EndedRun, EndedRuns } from './ended-runs.ts'
import { performRun, type PerformRunDependencies } from './perform-run.ts'

export interface StartedRun {
  readonly runId: string
  /** Fulfils when the run has ended, however it ended. */
  readonly ended: Promise<EndedRun>
}

interface SynchronizationRequest {
  readonly directory: string
  readonly expectedFingerprint: string | null
}

/** Without an origin, a run is started from where this program shows itself. */
export interface SynchronizationService {
  /** Shows what would change; with values that need not be saved. */
  test(draft: DirectoryDraft, origin?: string): Promise<StartedRun>
  synchronize(request: SynchronizationRequest, origin?: string): Promise<StartedRun>
  /** A run that has ended already stays as it is. */
  cancel(runId: string): void
  active(): readonly RunState[]
  /** Throws `run-active` while a run of that directory is going on. */
  refuseWhileRunning(directory: string): void
  /** Cancels what is going on, and waits until it has ended. */
  cancelAll(): Promise<void>
}

export interface SynchronizationDependencies extends PerformRunDependencies {
  readonly settings: DirectorySettings
  readonly endedRuns: EndedRuns
  readonly origin: string
}

/** What is going on, by directory: one run at a time for each. */
type ActiveRuns = Map<string, { readonly run: ActiveRun; readonly ended: Promise<EndedRun> }>

interface Start {
  readonly configuration: DirectoryConfiguration
  readonly secrets: DraftSecrets
  readonly mode: RunMode
  readonly expectedFingerprint: string | null
  /** null: the record gives the id. */
  readonly id: string | null
  readonly origin: string
}

export function createSynchronizationService(dependencies: SynchronizationDependencies): SynchronizationService {
  const active: ActiveRuns = new Map()
  let tests = 0
  return {
    test: async ({ configuration, secrets }, origin = dependencies.origin) => {
      refuseWhileRunning(active, configuration.id)
      tests += 1
      const id = `t${tests}`
      const start = { configuration, secrets, mode: 'test', expectedFingerprint: null, id, origin } as const
      return startRun(dependencies, active, start)
    },
    synchronize: async ({ directory, expectedFingerprint }, origin = dependencies.origin) => {
      const configuration = requireDirectory(dependencies.settings, directory)
      const start = { configuration, secrets: {}, mode: 'synchronize', expectedFingerprint, id: null, origin } as const
      return startRun(dependencies, active, start)
    },
    cancel: (runId) => cancel(dependencies.endedRuns, active, runId),
    active: () => listActive(active),
    refuseWhileRunning: (directory) => refuseWhileRunning(active, directory),
    cancelAll: async () => {
      for (const { run } of active.values()) run.cancellation.abort()
      await Promise.all([...active.values()].map(({ ended }) => ended))
    },
  }
}

async function startRun(
  dependencies: SynchronizationDependencies,
  active: ActiveRuns,
  start: Start,
): Promise<StartedRun> {
  const { configuration } = start
  refuseWhileRunning(active, configuration.id)
  const run = describeStart(start)
  const identified = Promise.withResolvers<string>()
  const free = () => void active.delete(configuration.id)
  const ended = performRun(dependencies, { ...start, run, onIdentified: identified.resolve }).then(
    (endedRun) => {
      free()
      return conclude(dependencies, endedRun)
    },
    (thrown: unknown) => {
      free()
      throw thrown
    },
  )
  active.set(configuration.id, { run, ended })
  ended.catch(identified.reject)
  return { runId: await identified.promise, ended }
}

function conclude({ endedRuns, events }: SynchronizationDependencies, endedRun: EndedRun): EndedRun {
  const { run, diagnosis } = endedRun
  endedRuns.remember(endedRun)
  events.publish({ kind: 'run-ended', runId: run.id, run, diagnosis })
  return endedRun
}

const describeStart = (start: Start): ActiveRun => ({
  id: start.id,
  progress: { phase: 'connecting', done: 0, total: null },
  directory: start.configuration.id,
  mode: start.mode,
  origin: start.origin,
  startedAt: new Date(),
  cancellation: new AbortController(),
})

function refuseWhileRunning(active: ActiveRuns, directory: string): void {
  if (active.has(directory)) throw problemError('run-active', 'plan', { parameters: { directory } })
}

const listActive = (active: ActiveRuns): readonly RunState[] =>
  [...active.values()]
    .map(({ run }) => run)
    .filter(hasId)
    .map(stateOfActiveRun)

function cancel(endedRuns: EndedRuns, active: ActiveRuns, runId: string): void {
  const found = [...active.values()].find(({ run }) => run.id === runId)
  found?.run.cancellation.abort()
  if (found === undefined && endedRuns.find(runId) === null)
    throw problemError('run-unknown', 'settings', { parameters: { run: runId } })
}
