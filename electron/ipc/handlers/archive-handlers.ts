import type { Author } from '../../../shared/domain/audit.ts'
import type { archiveCalls } from '../../../shared/ipc/archive-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createArchiveHandlers(services: Services, author: () => Author): CallHandlers<typeof archiveCalls> {
  const { archives } = services
  return {
    'archives.list': (query, signal) => archives.list(query, signal),
    'archives.give': async (gift) => {
      await archives.give(gift, author())
      return {}
    },
    'archives.remove': async ({ folder }) => {
      await archives.remove(folder, author())
      return {}
    },
  }
}
