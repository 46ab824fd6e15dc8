import type { Notice } from '../../shared/ipc/application-calls.ts'
import type { UserDatabase } from '../database/user-database.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import {
  createApplicationService,
  type ApplicationDescription,
  type PreferenceSettings,
} from './application-service.ts'
import { createAuthenticationService } from './authentication-service.ts'
import type { ConnectorFactory } from './connector-factory.ts'
import { createDirectoriesService } from './directories-service.ts'
import type { DirectorySettings } from './directory-settings.ts'
import { createEndedRuns } from './ended-runs.ts'
import type { EventHub } from './event-hub.ts'
import { noFolderPicker, type FolderPicker } from './folder-picker.ts'
import type { MdaemonService } from './mdaemon-service.ts'
import { createOverviewService } from './overview-service.ts'
import { createProbingService } from './probing-service.ts'
import { createRunHistoryService } from './run-history-service.ts'
import type { RunEngine } from './run-request.ts'
import type { Services } from './services.ts'
import { createSynchronizationService } from './synchronization-service.ts'
import { createUsersService } from './users-service.ts'

export interface ServiceParts {
  readonly settings: DirectorySettings & PreferenceSettings
  readonly secrets: SecretStore
  readonly database: Pick<UserDatabase, 'users' | 'runs'>
  readonly createConnector: ConnectorFactory
  readonly mdaemon: MdaemonService
  readonly pickFolder?: FolderPicker | undefined
  readonly engine: RunEngine
  readonly events: EventHub
  /** Who starts runs here, for their record. */
  readonly origin: string
  readonly startNotices: readonly Notice[]
  readonly facts: Omit<ApplicationDescription, 'preferences'>
}

/** Every use case, over the parts of this program. */
export function createServices(parts: ServiceParts): Services {
  const { settings, database, facts } = parts
  const endedRuns = createEndedRuns()
  const synchronization = createSynchronizationService({ ...parts, endedRuns })
  const refuseWhileRunning = (directory: string) => synchronization.refuseWhileRunning(directory)
  return {
    application: createApplicationService(facts, { settings, pickFolder: parts.pickFolder ?? noFolderPicker }),
    authentication: createAuthenticationService({ ...parts, users: database.users }),
    directories: createDirectoriesService({ ...parts, refuseWhileRunning }),
    mdaemon: parts.mdaemon,
    overview: createOverviewService(parts),
    probing: createProbingService(parts),
    runHistory: createRunHistoryService({ runs: database.runs, endedRuns, synchronization }),
    synchronization,
    users: createUsersService(database.users),
  }
}
