import type { auditCalls } from '../../../shared/ipc/audit-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export const createAuditHandlers = ({ audit }: Services): CallHandlers<typeof auditCalls> => ({
  'audit.list': (query) => audit.list(query),
})
