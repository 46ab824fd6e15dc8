import type { UserDetails } from '../../../shared/domain/user.ts'
import type { AuditLog } from '../../database/audit/audit-log.ts'
import type { UserEditor } from '../../database/editing/user-editor.ts'
import type { UserRepository } from '../../database/user-database.ts'
import type { UserEditingService } from '../users/user-editing-service.ts'
import type { AttemptThrottle } from './attempt-throttle.ts'
import type { CredentialCheck } from './check-credentials.ts'
import type { Sessions } from './sessions.ts'

/** Single sign-on: whose ticket the account has that runs this program. */
export interface TicketLogOn {
  isAvailable(): boolean
  /** Rejects with `ticket-not-usable`, or with what the directory said. */
  identify(signal: AbortSignal): Promise<UserDetails>
}

export interface FrontDoorParts extends CredentialCheck {
  readonly users: UserRepository
  readonly editor: UserEditor
  readonly editing: Pick<UserEditingService, 'create'>
  readonly audit: Pick<AuditLog, 'append'>
  readonly tickets: TicketLogOn
  /** `window`, `browser`: for the audit log, and for slowing down. */
  readonly origin: string
  /** Milliseconds without a call after which a session ends; null: never. */
  readonly idleMs: number | null
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface Door extends FrontDoorParts {
  readonly sessions: Sessions
  readonly throttle: AttemptThrottle
}
