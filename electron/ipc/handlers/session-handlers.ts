import type { sessionCalls } from '../../../shared/ipc/session-calls.ts'
import type { Visit } from '../../services/log-on/front-door.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createSessionHandlers(visit: Visit): CallHandlers<typeof sessionCalls> {
  return {
    'session.describe': () => visit.describe(),
    'session.createAdministrator': (administrator) => visit.createAdministrator(administrator),
    'session.logOn': (credentials, signal) => visit.logOn(credentials, signal),
    'session.logOnWithTicket': (_input, signal) => visit.logOnWithTicket(signal),
    'session.logOff': () => visit.logOff(),
    'session.changePassword': async (change) => {
      await visit.changePassword(change)
      return {}
    },
  }
}
