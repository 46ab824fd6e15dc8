import type { SecretProtection } from '../../shared/domain/secret-protection.ts'
import type { Notice } from '../../shared/ipc/application-calls.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { Keeper } from '../database/keeper.ts'
import type { UserDatabase } from '../database/user-database.ts'
import type { Log } from '../logging/log.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import {
  createApplicationService,
  type ApplicationDescription,
  type PreferenceSettings,
} from './application-service.ts'
import { createArchivesService } from './archives-service.ts'
import { createAuthenticationService } from './authentication-service.ts'
import { createConfigurationService } from './configuration/configuration-service.ts'
import type { ConnectorFactory } from './connector-factory.ts'
import { createDirectoriesService } from './directories-service.ts'
import type { DirectorySettings } from './directory-settings.ts'
import { createEndedRuns } from './ended-runs.ts'
import type { EventHub } from './event-hub.ts'
import type { FolderOpener } from './folder-opener.ts'
import { noFolderPicker, type FolderPicker } from './folder-picker.ts'
import type { MdaemonService } from './mdaemon-service.ts'
import { createOverviewService } from './overview-service.ts'
import { createProbingService } from './probing-service.ts'
import { createRunHistoryService } from './run-history-service.ts'
import type { RunEngine } from './run-request.ts'
import { createScheduleService, type ScheduleService } from './schedule/schedule-service.ts'
import type { ScheduleSettings } from './schedule/schedule-settings.ts'
import type { Services } from './services.ts'
import { createSettingsService, type LogLevelSettings } from './settings-service.ts'
import { systemTimeZone } from './schedule/system-time-zone.ts'
import { createSupportService } from './support/support-service.ts'
import { createSynchronizationService, type SynchronizationService } from './synchronization-service.ts'
import type { PasswordChecker } from './passwords/password-checker.ts'
import { auditEditing } from './users/audited-editing.ts'
import { importUsers } from './users/import/import-users.ts'
import { createUserEditingService, type UserEditingService } from './users/user-editing-service.ts'
import { createUsersService } from './users-service.ts'

export interface ServiceParts {
  readonly settings: DirectorySettings & ScheduleSettings & PreferenceSettings & LogLevelSettings
  readonly secrets: SecretStore
  readonly secretProtection: SecretProtection
  readonly log: Pick<Log, 'setLevel'>
  readonly database: Pick<UserDatabase, 'users' | 'runs'>
  /** What is done by hand, beside the runs. */
  readonly accounts: Pick<UserDatabase, 'editor' | 'archives' | 'audit' | 'pendingArchiveTasks'>
  readonly archives: ArchiveStore
  /** Does on disk what committed changes left to do. */
  readonly completeArchiveTasks: () => Promise<void>
  readonly passwords: PasswordChecker
  readonly createConnector: ConnectorFactory
  readonly mdaemon: MdaemonService
  readonly pickFolder?: FolderPicker | undefined
  readonly openFolder?: FolderOpener | undefined
  readonly engine: RunEngine
  readonly events: EventHub
  readonly scheduleKeeper: Keeper
  /** Told of what should never have happened, for the log. */
  readonly onUnexpected: (thrown: unknown) => void
  /** Who starts runs here, for their record. */
  readonly origin: string
  readonly startNotices: readonly Notice[]
  readonly facts: Omit<ApplicationDescription, 'preferences'>
}

/** Every use case, over the parts of this program. */
export function createServices(parts: ServiceParts): Services {
  const { settings, database, accounts, facts } = parts
  const endedRuns = createEndedRuns()
  const synchronization = createSynchronizationService({ ...parts, endedRuns })
  const refuseWhileRunning = (directory: string) => synchronization.refuseWhileRunning(directory)
  const editing = createEditing(parts)
  return {
    application: createApplicationService(facts, { settings, pickFolder: parts.pickFolder ?? noFolderPicker }),
    authentication: createAuthenticationService({ ...parts, users: database.users, editor: accounts.editor }),
    directories: createDirectoriesService({ ...parts, refuseWhileRunning }),
    mdaemon: parts.mdaemon,
    overview: createOverviewService(parts),
    probing: createProbingService(parts),
    runHistory: createRunHistoryService({ runs: database.runs, endedRuns, synchronization }),
    synchronization,
    schedule: createSchedule(parts, synchronization),
    users: createUsersService(database.users),
    editing,
    userImport: { run: (request, author) => importUsers({ users: database.users, editing }, request, author) },
    archives: createArchivesService({ store: parts.archives, archives: accounts.archives }),
    audit: accounts.audit,
    settings: createSettingsService(parts),
    configuration: createConfigurationService({ ...parts, refuseWhileRunning }),
    support: createSupportService(parts),
  }
}

const createSchedule = (parts: ServiceParts, synchronization: SynchronizationService): ScheduleService =>
  createScheduleService({
    ...parts,
    runs: parts.database.runs,
    synchronization,
    keeper: parts.scheduleKeeper,
    audit: parts.accounts.audit,
    now: () => new Date(),
    timeZone: systemTimeZone,
  })

function createEditing(parts: ServiceParts): UserEditingService {
  const { database, accounts } = parts
  const pendingArchiveTasks = () => accounts.pendingArchiveTasks()
  const dependencies = { ...parts, users: database.users, editor: accounts.editor, pendingArchiveTasks }
  return auditEditing(createUserEditingService(dependencies), { users: database.users, audit: accounts.audit })
}
