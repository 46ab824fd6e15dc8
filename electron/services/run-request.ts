import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunMode, RunProgress } from '../../shared/domain/sync-run.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import type { RunReport } from '../sync/run-report.ts'

export interface RunRequest {
  readonly configuration: DirectoryConfiguration
  readonly connector: DirectoryConnector
  readonly mode: RunMode
  /** Applies the plan of that fingerprint only, held or not; null applies what the guard lets pass. */
  readonly expectedFingerprint: string | null
  /** Who started it, for the record. */
  readonly origin: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
  /** Told once, as soon as the run is recorded; never for a test. */
  readonly onRecorded: (runId: number) => void
}

/** The engine, bound to the database and the archives. Never rejects. */
export type RunEngine = (request: RunRequest) => Promise<RunReport>
