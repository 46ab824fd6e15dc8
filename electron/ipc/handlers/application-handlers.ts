import type { applicationCalls } from '../../../shared/ipc/application-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createApplicationHandlers(services: Services): CallHandlers<typeof applicationCalls> {
  const { application, overview } = services
  return {
    'application.describe': () => application.describe(),
    'application.savePreferences': (changes) => application.savePreferences(changes),
    'application.pickFolder': async ({ startAt }) => ({ folder: await application.pickFolder(startAt) }),
    'application.overview': () => overview.show(),
  }
}
