import { describe, expect, test } from 'vitest'
import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { UserDatabase } from '../../database/user-database.ts'
import { refusalFloorMs } from './check-credentials.ts'
import {
  addUser,
  auditOf,
  problemOf,
  rightPassword,
  signal,
  withFrontDoor,
  type DoorScene,
} from './front-door-for-tests.ts'
import { because } from '../../../shared/text/reason.ts'

type User = Parameters<typeof addUser>[1] | null

const refused = (code: ProblemCode): AuthenticationAnswer => ({
  outcome: 'refused',
  problem: describeProblem(code, 'bind', { userName: 'ada', reason: because('account-disabled') }),
})
const ofDirectory = { authentication: 'directory-services', passwordHash: null } as const
const down: AuthenticationAnswer = {
  outcome: 'unavailable',
  problem: describeProblem('connection-refused', 'tcp', { server: 'dc1' }),
}

const wrong = 'Canary: wr0ng it is'
const attempt = (password: string) => ({ userName: 'ADA', password })

describe('a log-on with a right password', () => {
  test.each<[string, User, DoorScene]>([
    ['kept here', {}, {}],
    ['of an administrator, who needs no further privilege', { privileges: ['admin'] }, {}],
    ['of a directory', ofDirectory, {}],
  ])('%s leads in, and is written down', async (_case, user, scene) => {
    await withFrontDoor(scene, async ({ door, database, pauses }) => {
      await addUser(database, user ?? {})
      expect(await door.visit('p').logOn(attempt(rightPassword), signal)).toMatchObject({
        kind: 'logged-on',
        userName: 'ada',
      })
      expect(await door.visit('p').describe()).toMatchObject({ kind: 'logged-on' })
      expect(await door.visit('another page').describe()).toMatchObject({ kind: expect.stringMatching(/off|first/u) })
      const [entry] = await auditOf(database)
      expect(entry).toMatchObject({
        actor: 'ada',
        origin: 'browser',
        action: 'log-on',
        subject: 'ada',
        outcome: 'done',
      })
      expect(pauses).toEqual([refusalFloorMs])
    })
  })
})

describe('a log-on that is not right', () => {
  test.each<[string, User, DoorScene, string, ProblemCode, ProblemCode, string]>([
    ['wrong password', {}, {}, wrong, 'log-on-refused', 'own-password-wrong', 'refused'],
    ['unknown user', null, {}, wrong, 'log-on-refused', 'user-unknown', 'refused'],
    ['no password stored', { passwordHash: null }, {}, wrong, 'log-on-refused', 'own-password-wrong', 'refused'],
    [
      'right, not permitted',
      { privileges: [] },
      {},
      rightPassword,
      'login-not-permitted',
      'login-not-permitted',
      'refused',
    ],
    ['wrong, not permitted', { privileges: [] }, {}, wrong, 'log-on-refused', 'own-password-wrong', 'refused'],
    [
      'right, not this way',
      { loginPrivileges: ['windows'] },
      {},
      rightPassword,
      'login-way-not-permitted',
      'login-way-not-permitted',
      'refused',
    ],
    [
      'wrong at the directory',
      ofDirectory,
      { answer: refused('password-refused') },
      wrong,
      'log-on-refused',
      'password-refused',
      'refused',
    ],
    [
      'disabled at the directory',
      ofDirectory,
      { answer: refused('account-refused') },
      rightPassword,
      'account-refused',
      'account-refused',
      'refused',
    ],
    [
      'of a directory, not permitted',
      { ...ofDirectory, privileges: [] },
      {},
      rightPassword,
      'log-on-refused',
      'login-not-permitted',
      'refused',
    ],
    [
      'a directory that is down',
      ofDirectory,
      { answer: down },
      rightPassword,
      'connection-refused',
      'connection-refused',
      'failed',
    ],
  ])('%s: nobody gets in, after the same time', async (_case, user, scene, password, shown, written, outcome) => {
    await withFrontDoor(scene, async ({ door, database, pauses }) => {
      if (user !== null) await addUser(database, user)
      const problem = await problemOf(door.visit('p').logOn(attempt(password), signal))
      expect(problem.code).toBe(shown)
      expect(await door.visit('p').permit('user')).toMatchObject({ code: 'log-on-required' })
      expect(pauses).toEqual([refusalFloorMs])
      const [entry] = await auditOf(database)
      expect(entry).toMatchObject({ actor: null, action: 'log-on', subject: user === null ? '?' : 'ada', outcome })
      expect(entry?.details).toEqual([{ field: 'problem', before: null, after: written }])
      expect(JSON.stringify([problem, entry])).not.toContain(password)
    })
  })

  test('with an empty password is refused before anything is asked', async () => {
    await withFrontDoor({}, async ({ door, database, pauses }) => {
      await addUser(database)
      expect((await problemOf(door.visit('p').logOn(attempt(''), signal))).code).toBe('password-empty')
      expect(pauses).toEqual([])
    })
  })

  test('too often is slowed, also with the right password then; another user is not', async () => {
    await withFrontDoor({}, async ({ door, database, pass }) => {
      await addUser(database)
      await addUser(database, { userName: 'bob' })
      const visit = door.visit('p')
      for (let time = 0; time < 3; time += 1) await problemOf(visit.logOn(attempt('wrong'), signal))
      const slowed = await problemOf(visit.logOn(attempt(rightPassword), signal))
      expect(slowed).toMatchObject({ code: 'log-on-slowed', parameters: { seconds: 2 } })
      expect(await visit.logOn({ userName: 'bob', password: rightPassword }, signal)).toMatchObject({ userName: 'bob' })
      pass(2000)
      expect(await visit.logOn(attempt(rightPassword), signal)).toMatchObject({ userName: 'ada' })
    })
  })

  test('because the directory is down is no guess', async () => {
    await withFrontDoor({ answer: down }, async ({ door, database }) => {
      await addUser(database, ofDirectory)
      for (let time = 0; time < 9; time += 1)
        expect((await problemOf(door.visit('p').logOn(attempt('right'), signal))).code).toBe('connection-refused')
    })
  })
})

describe('a weak hash', () => {
  test('is replaced at the next log-on, with the same password', async () => {
    await withFrontDoor({ parameters: { logCost: 5, blockSize: 8, parallelism: 1 } }, async ({ door, database }) => {
      const userId = await addUser(database)
      const before = await database.editor.findPasswordHash(userId)
      for (let time = 0; time < 2; time += 1) await door.visit('p').logOn(attempt(rightPassword), signal)
      const after = await database.editor.findPasswordHash(userId)
      expect([before?.slice(0, 14), after?.slice(0, 14)]).toEqual(['$scrypt$ln=4,r', '$scrypt$ln=5,r'])
    })
  })
})

describe('a log-on with a ticket', () => {
  const ada = async (database: UserDatabase) => {
    const user = await database.users.findByName('ada')
    if (user === null) throw new Error('ada is not there')
    return user
  }

  test('leads in whom the directory names', async () => {
    let database: UserDatabase | null = null
    const identify = () => (database === null ? Promise.reject(new Error('no database')) : ada(database))
    await withFrontDoor({ tickets: { isAvailable: () => true, identify } }, async (world) => {
      database = world.database
      await addUser(database, ofDirectory)
      await addUser(database, { userName: 'root', privileges: ['admin'] })
      expect(await world.door.visit('p').describe()).toEqual({ kind: 'logged-off', windowsAuthentication: true })
      expect(await world.door.visit('p').logOnWithTicket(signal)).toMatchObject({ userName: 'ada' })
      await database.editor.change((await ada(database)).id, { privileges: [] }, { user: null, origin: 'test' })
      expect((await problemOf(world.door.visit('q').logOnWithTicket(signal))).code).toBe('login-not-permitted')
    })
  })

  test('says why where it cannot be used, and is not offered where no directory takes it', async () => {
    const identify = () =>
      Promise.reject(
        problemError('ticket-not-usable', 'settings', { parameters: { reason: because('no-tickets-here') } }),
      )
    await withFrontDoor({ tickets: { isAvailable: () => true, identify } }, async ({ door, database }) => {
      expect((await problemOf(door.visit('p').logOnWithTicket(signal))).code).toBe('ticket-not-usable')
      expect((await auditOf(database))[0]).toMatchObject({ action: 'log-on', outcome: 'failed' })
    })
    await withFrontDoor({}, async ({ door }) => {
      expect((await problemOf(door.visit('p').logOnWithTicket(signal))).code).toBe('ticket-not-usable')
    })
  })
})
