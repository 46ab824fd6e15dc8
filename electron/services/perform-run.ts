import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunMode, RunProgress } from '../../shared/domain/sync-run.ts'
import { ProblemError, problemError } from '../../shared/errors/problem-error.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import type { RunReport } from '../sync/run-report.ts'
import { hasId, summarizeRun, type ActiveRun } from './active-run.ts'
import type { DraftSecrets } from './directory-secrets.ts'
import type { EndedRun } from './ended-runs.ts'
import type { EventHub } from './event-hub.ts'
import { connectDraft, type ProbingDependencies } from './probing-service.ts'
import { createProgressThrottle } from './progress-throttle.ts'
import type { RunEngine } from './run-request.ts'
import { createUnusableConnector } from './unusable-connector.ts'

export interface PerformRunDependencies extends ProbingDependencies {
  readonly engine: RunEngine
  readonly events: EventHub
}

export interface RunToPerform {
  readonly run: ActiveRun
  readonly configuration: DirectoryConfiguration
  readonly secrets: DraftSecrets
  readonly mode: RunMode
  readonly expectedFingerprint: string | null
  /** Told the id as soon as there is one. */
  readonly onIdentified: (runId: string) => void
}

/** One run from its first step to its report; rejects only where not even a record of it could be made. */
export async function performRun(dependencies: PerformRunDependencies, request: RunToPerform): Promise<EndedRun> {
  const { run, onIdentified } = request
  const identify = (runId: string) => {
    run.id = runId
    onIdentified(runId)
  }
  if (run.id !== null) identify(run.id)
  const report = await runEngine(dependencies, request, identify)
  if (report.runId !== null) identify(String(report.runId))
  if (!hasId(run))
    throw report.problem === null ? problemError('internal', 'database') : new ProblemError(report.problem)
  return { run: summarizeRun(run, report), diagnosis: report.diagnosis, plan: report.plan }
}

async function runEngine(
  dependencies: PerformRunDependencies,
  request: RunToPerform,
  identify: (runId: string) => void,
): Promise<RunReport> {
  const { run, configuration, mode, expectedFingerprint } = request
  const throttle = createProgressThrottle((progress: RunProgress) =>
    publishProgress(dependencies.events, run, progress),
  )
  try {
    return await dependencies.engine({
      configuration,
      connector: await connect(dependencies, request),
      mode,
      expectedFingerprint,
      origin: run.origin,
      signal: run.cancellation.signal,
      onProgress: (progress) => {
        run.progress = progress
        throttle.push(progress)
      },
      onRecorded: (runId) => identify(String(runId)),
    })
  } finally {
    throttle.stop()
  }
}

async function connect(dependencies: ProbingDependencies, request: RunToPerform): Promise<DirectoryConnector> {
  const { configuration, secrets } = request
  try {
    return await connectDraft(dependencies, { configuration, secrets })
  } catch (thrown) {
    if (thrown instanceof ProblemError) return createUnusableConnector(thrown.problem)
    throw thrown
  }
}

function publishProgress(events: EventHub, run: ActiveRun, progress: RunProgress): void {
  if (run.id !== null) events.publish({ kind: 'run-progress', runId: run.id, progress })
}
