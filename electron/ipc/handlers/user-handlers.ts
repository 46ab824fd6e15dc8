import type { Author } from '../../../shared/domain/audit.ts'
import type { userCalls } from '../../../shared/ipc/user-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createUserHandlers(services: Services, author: () => Author): CallHandlers<typeof userCalls> {
  const { users, editing, userImport } = services
  return {
    'users.list': (query) => users.listPage(query),
    'users.show': ({ userId }) => users.show(userId),
    'users.create': ({ user, password }) => editing.create(user, password, author()),
    'users.change': ({ userId, changes }) => editing.change(userId, changes, author()),
    'users.rename': async (rename) => {
      await editing.rename(rename, author())
      return {}
    },
    'users.previewDeletion': ({ userIds }) => editing.previewDeletion(userIds),
    'users.delete': ({ userIds }) => editing.delete(userIds, author()),
    'users.setPassword': async ({ userId, password }) => {
      await editing.setPassword(userId, password, author())
      return {}
    },
    'users.import': (request) => userImport.run(request, author()),
  }
}
