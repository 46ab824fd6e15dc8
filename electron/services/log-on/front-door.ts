import type { Author } from '../../../shared/domain/audit.ts'
import type { SessionEnd, SessionState } from '../../../shared/domain/session.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import type { CallAccess } from '../../../shared/ipc/call-access.ts'
import { createAttemptThrottle } from './attempt-throttle.ts'
import { changeOwnPassword } from './change-own-password.ts'
import type { Credentials } from './check-credentials.ts'
import { createFirstAdministrator, type NewAdministrator } from './first-administrator.ts'
import type { FrontDoorParts } from './front-door-parts.ts'
import { logOn, logOnWithTicket } from './log-on.ts'
import { createSessions } from './sessions.ts'
import { endSession, presentUser, refusalOf, stateOf } from './session-user.ts'

/** One page or window, as whoever sits before it sees the program. */
export interface Visit {
  describe(): Promise<SessionState>
  createAdministrator(administrator: NewAdministrator): Promise<SessionState>
  logOn(credentials: Credentials, signal: AbortSignal): Promise<SessionState>
  logOnWithTicket(signal: AbortSignal): Promise<SessionState>
  logOff(): Promise<SessionState>
  changePassword(change: { readonly present: string; readonly next: string }): Promise<void>
  /** Why this page may not make such a call now; null where it may. Asks the user database each time. */
  permit(access: CallAccess): Promise<Problem | null>
  /** Who does what is done from here. */
  author(): Author
  isAdministrator(): boolean
}

/** Where everybody comes in who uses a screen. `key` names a page or window, also after its connection was lost. */
export interface FrontDoor {
  visit(key: string): Visit
  /** The window was closed. */
  leave(key: string): Promise<void>
  /** Tells whose session ended, and why. Answers a function that ends the subscription. */
  onEnded(listener: (key: string, reason: SessionEnd) => void): () => void
  /** To be called every now and then. */
  endIdle(): void
}

export function createFrontDoor(parts: FrontDoorParts): FrontDoor {
  const listeners = new Set<(key: string, reason: SessionEnd) => void>()
  const tell = (key: string, reason: SessionEnd) => listeners.forEach((listener) => listener(key, reason))
  const sessions = createSessions({ ...parts, onEnded: tell })
  const door = { ...parts, sessions, throttle: createAttemptThrottle(parts.now) }
  const oneByOne = createQueue()
  return {
    visit: (key) => ({
      describe: async () => stateOf(door, await presentUser(door, key)),
      createAdministrator: (administrator) => oneByOne(() => createFirstAdministrator(door, key, administrator)),
      logOn: (credentials, signal) => logOn(door, key, { credentials, signal }),
      logOnWithTicket: (signal) => logOnWithTicket(door, key, signal),
      logOff: () => endSession(door, key),
      changePassword: (change) => changeOwnPassword(door, key, change),
      permit: (access) => refusalOf(door, key, access),
      author: () => ({ user: sessions.peek(key)?.userName ?? null, origin: parts.origin }),
      isAdministrator: () => sessions.peek(key)?.role === 'administrator',
    }),
    leave: async (key) => {
      await endSession(door, key)
    },
    onEnded: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    endIdle: () => sessions.endIdle(),
  }
}

/** Of two who make the first administrator at the same time, the second one finds that there is one. */
function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
