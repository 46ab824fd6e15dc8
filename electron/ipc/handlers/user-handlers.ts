import type { userCalls } from '../../../shared/ipc/user-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createUserHandlers(services: Services): CallHandlers<typeof userCalls> {
  const { users } = services
  return {
    'users.list': (query) => users.listPage(query),
    'users.show': ({ userId }) => users.show(userId),
  }
}
