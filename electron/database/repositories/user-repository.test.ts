import { describe, expect, it } from 'vitest'
import type { UserDatabase, UserQuery } from '../user-database.ts'
import { apply, createOf, deleteOf, storedUsers, createByHand } from '../testing/plans.ts'
import { collect, withDatabase } from '../testing/temporary-database.ts'

const query: UserQuery = { offset: 0, limit: 100, search: '', sortBy: 'userName', descending: false, filter: null }
const byHand = { userName: 'zoe', fullName: 'Zoe', authentication: 'integrated', privileges: ['admin'] } as const

async function withUsers(work: (database: UserDatabase) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    await apply(database, [
      createOf('bert', { fullName: 'Anton Ärger', emailAddresses: ['b@example.com', 'Bär@Example.com'] }),
      createOf('Anna', { fullName: null, emailAddresses: [] }),
      createOf('dörte', { fullName: '100%_sure', emailAddresses: ['d@other.example'] }),
    ])
    await apply(database, [createOf('carl', { fullName: 'Bea' })], { directory: 'branch' })
    await createByHand(database, byHand)
    await work(database)
  })
}

const listed = async (database: UserDatabase, change: Partial<UserQuery>) =>
  (await database.users.listPage({ ...query, ...change })).rows.map(({ userName }) => userName)

describe('the user list', () => {
  it.each([
    { search: '', found: ['Anna', 'bert', 'carl', 'dörte', 'zoe'] },
    { search: 'AN', found: ['Anna', 'bert'] },
    { search: ' anna ', found: ['Anna'] },
    { search: 'ÄRGER', found: ['bert'] },
    { search: 'ärger'.normalize('NFD'), found: ['bert'] },
    { search: 'DÖR', found: ['dörte'] },
    { search: 'bär@', found: ['bert'] },
    { search: '@example.com', found: ['bert', 'carl'] },
    { search: '%', found: ['dörte'] },
    { search: '_', found: ['dörte'] },
    { search: "'", found: [] },
    { search: '*', found: [] },
    { search: 'nobody', found: [] },
  ])('finds $found by "$search" in user name, full name and addresses', ({ search, found }) =>
    withUsers(async (database) => {
      const page = await database.users.listPage({ ...query, search })
      expect(page.rows.map(({ userName }) => userName)).toEqual(found)
      expect(page).toMatchObject({ total: found.length, all: 5 })
    }),
  )

  it.each([
    { sortBy: 'userName', descending: false, order: ['Anna', 'bert', 'carl', 'dörte', 'zoe'] },
    { sortBy: 'userName', descending: true, order: ['zoe', 'dörte', 'carl', 'bert', 'Anna'] },
    { sortBy: 'fullName', descending: false, order: ['dörte', 'bert', 'carl', 'zoe', 'Anna'] },
    { sortBy: 'fullName', descending: true, order: ['zoe', 'carl', 'bert', 'dörte', 'Anna'] },
    { sortBy: 'authentication', descending: false, order: ['Anna', 'bert', 'carl', 'dörte', 'zoe'] },
    { sortBy: 'authentication', descending: true, order: ['zoe', 'Anna', 'bert', 'carl', 'dörte'] },
    { sortBy: 'directory', descending: false, order: ['carl', 'Anna', 'bert', 'dörte', 'zoe'] },
    { sortBy: 'directory', descending: true, order: ['Anna', 'bert', 'dörte', 'carl', 'zoe'] },
  ] as const)('sorts by $sortBy, descending $descending', ({ sortBy, descending, order }) =>
    withUsers(async (database) => {
      expect(await listed(database, { sortBy, descending })).toEqual(order)
      const pages = [0, 2, 4].map((offset) => listed(database, { sortBy, descending, offset, limit: 2 }))
      expect((await Promise.all(pages)).flat(), 'pages neither overlap nor leave gaps').toEqual(order)
    }),
  )

  it('shows each row whole', () =>
    withUsers(async (database) => {
      expect((await database.users.listPage({ ...query, search: 'bert' })).rows).toEqual([
        {
          id: 1,
          userName: 'bert',
          fullName: 'Anton Ärger',
          authentication: 'directory-services',
          directory: 'main',
          distinguishedName: 'uid=bert,dc=example,dc=com',
          emailAddresses: ['b@example.com', 'Bär@Example.com'],
          privileges: ['login'],
          pop3UserNames: [],
        },
      ])
    }))
})

describe('reading all users', () => {
  const many = Array.from({ length: 4_321 }, (_, index) => createOf(`user${index}`))
  const signal = new AbortController().signal

  it('gives each one once, in order of name, in chunks', () =>
    withDatabase(async (database) => {
      await apply(database, many)
      const sizes: number[] = []
      for await (const chunk of database.users.readAll(signal)) sizes.push(chunk.length)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000)
      const names = (await collect(database.users.readAll(signal))).map(({ userName }) => userName)
      expect(names).toEqual(many.map(({ userName }) => userName).sort())
    }))

  it('gives the planner each one once, with what it compares', () =>
    withUsers(async (database) => {
      const stored = await storedUsers(database)
      expect(stored.map(({ userName, directory, isAdministrator }) => [userName, directory, isAdministrator])).toEqual([
        ['bert', 'main', false],
        ['Anna', 'main', false],
        ['dörte', 'main', false],
        ['carl', 'branch', false],
        ['zoe', null, true],
      ])
      expect(stored[0]).toEqual({
        id: 1,
        userName: 'bert',
        fullName: 'Anton Ärger',
        authentication: 'directory-services',
        directory: 'main',
        externalId: 'entryUUID:bert',
        distinguishedName: 'uid=bert,dc=example,dc=com',
        emailAddresses: ['b@example.com', 'Bär@Example.com'],
        isAdministrator: false,
        canLogOn: true,
      })
    }))

  it('gives the planner each user with the own addresses in their order, beyond chunks and gaps', () =>
    withDatabase(async (database) => {
      const emailAddresses = (index: number) =>
        Array.from({ length: index % 3 }, (_each, place) => `${9 - place}.${index}@x`)
      const creates = many.map(({ userName }, index) => createOf(userName, { emailAddresses: emailAddresses(index) }))
      await apply(database, creates)
      await apply(database, [await deleteOf(database, many[1]?.userName ?? '', 'none')])
      const stored = new Map((await storedUsers(database)).map((user) => [user.userName, user.emailAddresses]))
      expect(stored.size).toBe(many.length - 1)
      for (const [index, { userName }] of many.entries())
        expect(stored.get(userName)).toEqual(index === 1 ? undefined : emailAddresses(index))
    }))

  it.each(['"', '\\', 'a\nb\u0001', 'a\u0000b', '\u2028', '😀', '[]', '{"a":1}', ''])(
    'gives the planner texts as they are: %j',
    (text) =>
      withDatabase(async (database) => {
        await apply(database, [
          createOf('anna', { fullName: text, distinguishedName: text, emailAddresses: [text, 'b'] }),
        ])
        expect(await storedUsers(database)).toMatchObject([
          { fullName: text, distinguishedName: text, emailAddresses: [text, 'b'] },
        ])
      }),
  )

  it('stops between two chunks when it is cancelled', () =>
    withDatabase(async (database) => {
      await apply(database, many)
      const controller = new AbortController()
      let seen = 0
      const reading = async () => {
        for await (const chunk of database.users.readForPlanning(controller.signal)) {
          seen += chunk.length
          controller.abort()
        }
      }
      await expect(reading()).rejects.toMatchObject({ problem: { code: 'cancelled' } })
      expect(seen).toBe(2_000)
    }))
})

describe('finding a user', () => {
  it.each(['dörte', 'DÖRTE', ' Dörte ', 'dörte'.normalize('NFD')])('by name, as written here: "%s"', (userName) =>
    withUsers(async (database) => {
      expect(await database.users.findByName(userName)).toMatchObject({ userName: 'dörte' })
    }),
  )

  it('answers null where there is none', () =>
    withUsers(async (database) => {
      expect(await database.users.findByName('')).toBeNull()
      expect(await database.users.find(4711)).toBeNull()
      expect(await database.users.find(1)).toMatchObject({ userName: 'bert' })
    }))

  it('counts them by directory', () =>
    withUsers(async (database) => {
      expect(await database.users.countByDirectory()).toEqual([
        { directory: 'branch', users: 1 },
        { directory: 'main', users: 3 },
        { directory: null, users: 1 },
      ])
    }))
})
