import type { ApplicationService } from './application-service.ts'
import type { AuthenticationService } from './authentication-service.ts'
import type { ConfigurationService } from './configuration/configuration-service.ts'
import type { DirectoriesService } from './directories-service.ts'
import type { MdaemonService } from './mdaemon-service.ts'
import type { OverviewService } from './overview-service.ts'
import type { ProbingService } from './probing-service.ts'
import type { RunHistoryService } from './run-history-service.ts'
import type { ScheduleService } from './schedule/schedule-service.ts'
import type { SettingsService } from './settings-service.ts'
import type { SupportService } from './support/support-service.ts'
import type { SynchronizationService } from './synchronization-service.ts'
import type { AuditLog } from '../database/audit/audit-log.ts'
import type { ArchivesService } from './archives-service.ts'
import type { UserImport } from './users/import/import-users.ts'
import type { UserEditingService } from './users/user-editing-service.ts'
import type { UsersService } from './users-service.ts'

/** Everything that a host or a screen can ask of the program. */
export interface Services {
  readonly application: ApplicationService
  readonly authentication: AuthenticationService
  readonly directories: DirectoriesService
  readonly mdaemon: MdaemonService
  readonly overview: OverviewService
  readonly probing: ProbingService
  readonly runHistory: RunHistoryService
  readonly synchronization: SynchronizationService
  readonly schedule: ScheduleService
  readonly users: UsersService
  readonly editing: UserEditingService
  readonly userImport: UserImport
  readonly archives: ArchivesService
  readonly audit: AuditLog
  readonly settings: SettingsService
  readonly configuration: ConfigurationService
  readonly support: SupportService
}
