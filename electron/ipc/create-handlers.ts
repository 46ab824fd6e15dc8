import type { Contract } from '../../shared/ipc/contract.ts'
import type { Services } from '../services/services.ts'
import type { Visit } from '../services/log-on/front-door.ts'
import { createApplicationHandlers } from './handlers/application-handlers.ts'
import { createArchiveHandlers } from './handlers/archive-handlers.ts'
import { createAuditHandlers } from './handlers/audit-handlers.ts'
import type { CallHandlers } from './handlers/call-handlers.ts'
import { createDirectoryHandlers } from './handlers/directory-handlers.ts'
import { createMdaemonHandlers } from './handlers/mdaemon-handlers.ts'
import { createScheduleHandlers } from './handlers/schedule-handlers.ts'
import { createSessionHandlers } from './handlers/session-handlers.ts'
import { createSettingsHandlers } from './handlers/settings-handlers.ts'
import { createSynchronizationHandlers } from './handlers/synchronization-handlers.ts'
import { createUserHandlers } from './handlers/user-handlers.ts'

/** A handler for every call of the contract, as one page or window makes them. */
export function createHandlers(services: Services, visit: Visit): CallHandlers<Contract> {
  const author = () => visit.author()
  return {
    ...createApplicationHandlers(services),
    ...createSessionHandlers(visit),
    ...createDirectoryHandlers(services),
    ...createMdaemonHandlers(services),
    ...createSynchronizationHandlers(services),
    ...createScheduleHandlers(services),
    ...createUserHandlers(services, author),
    ...createArchiveHandlers(services, author),
    ...createAuditHandlers(services),
    ...createSettingsHandlers(services),
  }
}
