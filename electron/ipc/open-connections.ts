import type { ConsoleEvent } from '../../shared/ipc/contract.ts'
import type { Log } from '../logging/log.ts'
import { auditServices } from '../services/audit/audit-services.ts'
import type { Notebook } from '../services/audit/noting.ts'
import type { EventHub } from '../services/event-hub.ts'
import type { FrontDoor, Visit } from '../services/log-on/front-door.ts'
import type { Services } from '../services/services.ts'
import { createHandlers } from './create-handlers.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'

/** What one page or window can ask, and is told. */
export interface PageConnection {
  readonly dispatcher: Dispatcher
  /** Answers a function that ends the subscription. */
  readonly subscribe: (listener: (event: ConsoleEvent) => void) => () => void
}

/** The same key is the same page, also after its connection was lost: whoever was logged on there still is. */
export type Connect = (key: string) => PageConnection

export interface ConnectionParts {
  readonly services: Services
  readonly audit: Notebook['audit']
  readonly frontDoor: FrontDoor
  readonly events: EventHub
  readonly log: Log
}

export function createConnect({ services, audit, frontDoor, events, log }: ConnectionParts): Connect {
  return (key) => {
    const visit = frontDoor.visit(key)
    const audited = auditServices(services, { audit, author: () => visit.author() })
    const permit: Visit['permit'] = (access) => visit.permit(access)
    return {
      dispatcher: createDispatcher(createHandlers(audited, visit), { log, permit }),
      subscribe: (listener) => {
        const untell = frontDoor.onEnded((ended, reason) => {
          if (ended === key) listener({ kind: 'session-ended', reason })
        })
        const unsubscribe = events.subscribe((event) => {
          if (visit.isAdministrator()) listener(event)
        })
        return () => {
          untell()
          unsubscribe()
        }
      },
    }
  }
}
