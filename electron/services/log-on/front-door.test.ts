import { describe, expect, test } from 'vitest'
import type { UserChanges } from '../../../shared/domain/user-editing.ts'
import type { CallAccess } from '../../../shared/ipc/call-access.ts'
import { addUser, auditOf, problemOf, rightPassword, signal, withFrontDoor } from './front-door-for-tests.ts'

const strong = 'a long way to tipperary'
const root = { userName: 'root', fullName: null, password: strong }
const own = { user: null, origin: 'test' }

describe('the first start', () => {
  test('makes one administrator, who is logged on at once', async () => {
    await withFrontDoor({}, async ({ door, database }) => {
      await addUser(database)
      expect(await door.visit('p').describe()).toEqual({ kind: 'first-start' })
      expect(await door.visit('p').createAdministrator(root)).toMatchObject({ role: 'administrator', userName: 'root' })
      expect(await door.visit('p').permit('administrator')).toBeNull()
      expect((await auditOf(database)).map(({ action }) => action)).toEqual(['log-on', 'user-created', 'user-created'])
    })
  })

  test('at two pages at once makes one', async () => {
    await withFrontDoor({}, async ({ door, database }) => {
      const outcomes = await Promise.allSettled(
        ['p', 'q', 'r'].map((key) => door.visit(key).createAdministrator({ ...root, userName: key })),
      )
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
      expect(await database.users.countByDirectory()).toEqual([{ directory: null, users: 1 }])
    })
  })

  test.each([
    ['a short password', 'tooshort!', 'password-too-short'],
    ['its own name', 'root and root again', 'password-holds-the-name'],
    ['a well-known one', 'Password123!', 'password-well-known'],
    ['an empty one', '', 'password-empty'],
  ])('refuses %s, and makes nobody', async (_case, password, code) => {
    await withFrontDoor({}, async ({ door, database }) => {
      const problem = await problemOf(door.visit('p').createAdministrator({ ...root, password }))
      expect(problem.code).toBe(code)
      if (password !== '') expect(JSON.stringify(problem)).not.toContain(password)
      expect(await database.users.countByDirectory()).toEqual([])
    })
  })

  test('is over where an administrator is of a directory, too', async () => {
    await withFrontDoor({}, async ({ door, database }) => {
      await addUser(database, { authentication: 'directory-services', privileges: ['admin'], passwordHash: null })
      expect(await door.visit('p').describe()).toMatchObject({ kind: 'logged-off' })
      expect((await problemOf(door.visit('p').createAdministrator(root))).code).toBe('administrator-exists')
    })
  })
})

describe('what is permitted', () => {
  test.each<[string, 'nobody' | 'user' | 'administrator', Readonly<Record<CallAccess, string | null>>]>([
    ['nobody', 'nobody', { everyone: null, user: 'log-on-required', administrator: 'log-on-required' }],
    ['a user', 'user', { everyone: null, user: null, administrator: 'privilege-missing' }],
    ['an administrator', 'administrator', { everyone: null, user: null, administrator: null }],
  ])('to %s', async (_case, who, expected) => {
    await withFrontDoor({}, async ({ door, database }) => {
      await addUser(database, { privileges: who === 'administrator' ? ['admin'] : ['login'] })
      const visit = door.visit('p')
      if (who !== 'nobody') await visit.logOn({ userName: 'ada', password: rightPassword }, signal)
      for (const access of ['everyone', 'user', 'administrator'] as const)
        expect((await visit.permit(access))?.code ?? null, access).toBe(expected[access])
      expect(visit.isAdministrator()).toBe(who === 'administrator')
    })
  })
})

describe('a session', () => {
  test.each<[string, UserChanges, string | null, boolean]>([
    ['that loses the privilege admin', { privileges: ['login'] }, 'privilege-missing', false],
    ['that may not log on any more', { privileges: [] }, 'log-on-required', true],
    ['that may not come in this way any more', { loginPrivileges: ['imap'] }, 'log-on-required', true],
    ['that is given another full name', { fullName: 'Ada' }, null, false],
  ])('of a user %s', async (_case, changes, code, isOver) => {
    await withFrontDoor({}, async ({ door, database, ended }) => {
      const userId = await addUser(database, { privileges: ['admin'] })
      await addUser(database, { userName: 'root', privileges: ['admin'] })
      await door.visit('p').logOn({ userName: 'ada', password: rightPassword }, signal)
      await database.editor.change(userId, changes, own)
      expect((await door.visit('p').permit('administrator'))?.code ?? null).toBe(code)
      expect(ended).toEqual(isOver ? [['p', 'withdrawn']] : [])
    })
  })

  test('of a user who is deleted is over', async () => {
    await withFrontDoor({}, async ({ door, database, ended }) => {
      const userId = await addUser(database)
      await door.visit('p').logOn({ userName: 'ada', password: rightPassword }, signal)
      await database.editor.delete([{ userId, userName: 'ada', archive: 'none' }], own)
      expect(await door.visit('p').permit('user')).toMatchObject({ code: 'log-on-required' })
      expect(ended).toEqual([['p', 'withdrawn']])
    })
  })

  test('ends after idleness and at log-off, and its author is known until then', async () => {
    await withFrontDoor({}, async ({ door, database, ended, pass }) => {
      await addUser(database)
      const visit = door.visit('p')
      for (const end of ['idle', 'logged-off']) {
        await visit.logOn({ userName: 'ada', password: rightPassword }, signal)
        expect(visit.author()).toEqual({ user: 'ada', origin: 'browser' })
        if (end === 'idle') pass(60_000)
        else await visit.logOff()
        expect(await visit.permit('user')).toMatchObject({ code: 'log-on-required' })
        expect(visit.author()).toEqual({ user: null, origin: 'browser' })
      }
      expect(ended.map(([, reason]) => reason)).toEqual(['idle', 'logged-off'])
      expect((await auditOf(database))[0]).toMatchObject({ action: 'log-off', actor: 'ada' })
    })
  })
})

describe('the own password', () => {
  const attempt = { present: rightPassword, next: strong }

  test.each<[string, Parameters<typeof addUser>[1], typeof attempt, string | null]>([
    ['with the privilege', { privileges: ['login', 'changePassword'] }, attempt, null],
    ['by an administrator', { privileges: ['admin'] }, attempt, null],
    ['without the privilege', { privileges: ['login'] }, attempt, 'password-change-not-permitted'],
    [
      'of a directory',
      { privileges: ['login', 'changePassword'], authentication: 'directory-services', passwordHash: null },
      attempt,
      'password-change-not-permitted',
    ],
    ['without the present one', { privileges: ['admin'] }, { ...attempt, present: 'wrong' }, 'own-password-wrong'],
    ['to a weak one', { privileges: ['admin'] }, { ...attempt, next: '1234567890' }, 'password-well-known'],
  ])('is changed %s', async (_case, user, change, code) => {
    await withFrontDoor({}, async ({ door, database }) => {
      await addUser(database, user)
      const visit = door.visit('p')
      await visit.logOn({ userName: 'ada', password: rightPassword }, signal)
      if (code === null) await visit.changePassword(change)
      else expect((await problemOf(visit.changePassword(change))).code).toBe(code)
      await visit.logOff()
      const password = code === null ? strong : rightPassword
      expect(await visit.logOn({ userName: 'ada', password }, signal)).toMatchObject({ kind: 'logged-on' })
      expect(JSON.stringify(await auditOf(database))).not.toContain(strong)
    })
  })

  test('cannot be guessed by whoever finds the page open', async () => {
    await withFrontDoor({}, async ({ door, database }) => {
      await addUser(database, { privileges: ['admin'] })
      const visit = door.visit('p')
      await visit.logOn({ userName: 'ada', password: rightPassword }, signal)
      const codes: string[] = []
      for (let time = 0; time < 4; time += 1)
        codes.push((await problemOf(visit.changePassword({ ...attempt, present: `guess ${time}` }))).code)
      expect(codes).toEqual([...Array<string>(3).fill('own-password-wrong'), 'log-on-slowed'])
    })
  })
})
