import { setTimeout as pause } from 'node:timers/promises'
import type { UserDatabase } from '../../database/user-database.ts'
import type { PasswordChecker } from '../passwords/password-checker.ts'
import type { Services } from '../services.ts'
import type { TicketLogOn } from './front-door-parts.ts'
import { createFrontDoor, type FrontDoor } from './front-door.ts'
import { loginWays, origins, type Host } from './hosts.ts'

export interface FrontDoorSurroundings {
  readonly host: Host
  readonly database: UserDatabase
  readonly passwords: PasswordChecker
  readonly services: Services
  readonly tickets: TicketLogOn
}

const idleMs = 30 * 60_000
const lookForIdleEveryMs = 15_000

/** The front door of this process, with its clock. A window has the lock of its desktop, so it does not end by itself. */
export function openFrontDoor(around: FrontDoorSurroundings): FrontDoor & { close(): void } {
  const { host, database, passwords, services, tickets } = around
  const door = createFrontDoor({
    users: database.users,
    editor: database.editor,
    editing: services.editing,
    authentication: services.authentication,
    audit: database.audit,
    passwords,
    tickets,
    way: loginWays[host],
    origin: origins[host],
    idleMs: host === 'browser' ? idleMs : null,
    now: Date.now,
    pause: async (milliseconds, signal) => {
      await pause(milliseconds, undefined, { signal })
    },
  })
  const timer = setInterval(() => door.endIdle(), lookForIdleEveryMs)
  timer.unref()
  return { ...door, close: () => clearInterval(timer) }
}
