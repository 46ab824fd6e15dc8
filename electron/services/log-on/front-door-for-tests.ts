import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import type { AuditEntry } from '../../../shared/domain/audit.ts'
import type { SessionEnd } from '../../../shared/domain/session.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { createByHand } from '../../database/testing/plans.ts'
import { withDatabase } from '../../database/testing/temporary-database.ts'
import type { UserDatabase } from '../../database/user-database.ts'
import { createPasswordChecker } from '../passwords/password-checker.ts'
import type { ScryptParameters } from '../passwords/scrypt-parameters.ts'
import { fakeConnector, fakeRuns, fakeServices, fakeSettings, ldapConfiguration } from '../service-fakes.ts'
import { createFrontDoor, type FrontDoor } from './front-door.ts'
import type { FrontDoorParts, TicketLogOn } from './front-door-parts.ts'

/** For tests: the front door over a real user database; only the directory, the clock and the pauses are made up. */

const quick: ScryptParameters = { logCost: 4, blockSize: 8, parallelism: 1 }
export const rightPassword = 'Canary: right it is'
export const { signal } = new AbortController()

export interface DoorScene {
  readonly answer?: AuthenticationAnswer
  readonly parameters?: ScryptParameters
  readonly way?: FrontDoorParts['way']
  readonly tickets?: TicketLogOn
}

export interface DoorWorld {
  readonly door: FrontDoor
  readonly database: UserDatabase
  readonly ended: (readonly [string, SessionEnd])[]
  /** Milliseconds of each pause that was asked for. */
  readonly pauses: number[]
  /** Milliseconds that go by. */
  readonly pass: (milliseconds: number) => void
}

const noTickets: TicketLogOn = { isAvailable: () => false, identify: () => Promise.reject(new Error('not used')) }
const accepted: AuthenticationAnswer = { outcome: 'accepted', distinguishedName: null }

export function withFrontDoor(scene: DoorScene, work: (world: DoorWorld) => Promise<void>): Promise<void> {
  return withDatabase(async (database) => {
    const passwords = createPasswordChecker(scene.parameters ?? quick)
    const { services } = fakeServices({
      settings: {
        ...fakeSettings(ldapConfiguration('main')),
        preferences: () => ({ language: 'system', appearance: 'system', columnWidths: {} }),
        savePreferences: () => Promise.resolve(),
      },
      database: { users: database.users, runs: fakeRuns() },
      accounts: database,
      passwords,
      createConnector: () => fakeConnector({ authenticate: () => Promise.resolve(scene.answer ?? accepted) }),
    })
    const pauses: number[] = []
    let time = 1_000_000
    const door = createFrontDoor({
      users: database.users,
      editor: database.editor,
      editing: services.editing,
      authentication: services.authentication,
      audit: database.audit,
      passwords,
      tickets: scene.tickets ?? noTickets,
      way: scene.way ?? 'web',
      origin: 'browser',
      idleMs: 60_000,
      now: () => time,
      pause: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    })
    const ended: (readonly [string, SessionEnd])[] = []
    door.onEnded((key, reason) => void ended.push([key, reason]))
    await work({ door, database, ended, pauses, pass: (milliseconds) => void (time += milliseconds) })
  })
}

type ByHand = Parameters<typeof createByHand>[1]

/** Integrated, with the right password and the privilege to log on, unless the test says otherwise. */
export async function addUser(database: UserDatabase, user: ByHand = {}): Promise<number> {
  const passwordHash = await createPasswordChecker(quick).hash(rightPassword)
  return createByHand(database, { userName: 'ada', privileges: ['login'], passwordHash, ...user })
}

export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
  throw new Error('It was not refused.')
}

export async function auditOf(database: UserDatabase): Promise<readonly AuditEntry[]> {
  const all = { offset: 0, limit: 200, search: '', actions: [], outcomes: [], from: null, until: null }
  return (await database.audit.list(all)).rows
}
