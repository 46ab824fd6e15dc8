import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunMode, RunProgress } from '../../shared/domain/sync-run.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import type { UserDatabase } from '../database/user-database.ts'
import type { Confirmation } from './decide-plan.ts'
import type { Digest } from './plan/plan-input.ts'

export interface SynchronizationDependencies {
  readonly connector: DirectoryConnector
  readonly database: UserDatabase
  readonly archives: ArchiveStore
  readonly digest: Digest
  readonly now: () => Date
  /** Told of what should never have happened, for the log; a report says only that it did. */
  readonly onUnexpected?: (thrown: unknown) => void
}

export interface SynchronizationRequest extends Confirmation {
  readonly configuration: DirectoryConfiguration
  readonly mode: RunMode
  /** Who started it, for the record: `window`, `command line`. */
  readonly origin: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
  /** Told once, as soon as the run is recorded; never for a test. */
  readonly onRecorded?: (runId: number) => void
}
