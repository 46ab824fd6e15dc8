import { describe, expect, it } from 'vitest'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import type { UserDatabase } from '../user-database.ts'
import { apply, createOf, deleteOf, idOf, renameOf, storedUsers } from '../testing/plans.ts'
import { rawSql, withDatabase } from '../testing/temporary-database.ts'

const names = async (database: UserDatabase) => (await storedUsers(database)).map(({ userName }) => userName).sort()

describe('renaming', () => {
  const cases: readonly { what: string; renames: readonly (readonly [string, string])[] }[] = [
    { what: 'one user', renames: [['a', 'z']] },
    { what: 'letter case only', renames: [['a', 'A']] },
    {
      what: 'a swap',
      renames: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    },
    {
      what: 'a chain',
      renames: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
    },
    {
      what: 'a chain the other way round',
      renames: [
        ['c', 'd'],
        ['b', 'c'],
        ['a', 'b'],
      ],
    },
    {
      what: 'a circle of three',
      renames: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
    },
  ]
  it.each(cases)('manages $what, with the rights on the archives', ({ renames }) =>
    withDatabase(async (database) => {
      await apply(database, [createOf('a'), createOf('b'), createOf('c')])
      const planned = await Promise.all(renames.map(([from, to]) => renameOf(database, from, to)))
      await apply(database, planned)
      const target = new Map(renames)
      for (const former of ['a', 'b', 'c']) {
        const now = target.get(former) ?? former
        expect(await database.users.findByName(now)).toMatchObject({
          userName: now,
          fullName: `Full ${former}`,
          folderAccess: [{ folder: now, privileges: ['read'] }],
        })
      }
    }),
  )

  it('changes fields in the same step', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('anna')])
      const fields = {
        fullName: { before: 'Full anna', after: 'Anna New' },
        emailAddresses: { before: ['anna@example.com'], after: ['new@example.com'] },
      }
      await apply(database, [{ ...(await renameOf(database, 'anna', 'anna.new')), fields }])
      expect(await database.users.findByName('anna.new')).toMatchObject({
        fullName: 'Anna New',
        emailAddresses: ['new@example.com'],
      })
    }))

  it('carries the rights of others on two archives that swap their names', () =>
    withDatabase(async (database, file) => {
      await apply(database, [createOf('a'), createOf('b'), createOf('reader')])
      const reader = await idOf(database, 'reader')
      await rawSql(
        file,
        `INSERT INTO folder_access VALUES (${reader}, 'a', 'a', '["read"]'), (${reader}, 'b', 'b', '["delete"]')`,
      )
      await apply(database, [await renameOf(database, 'a', 'b'), await renameOf(database, 'b', 'a')])
      expect((await database.users.findByName('reader'))?.folderAccess).toEqual([
        { folder: 'a', privileges: ['delete'] },
        { folder: 'b', privileges: ['read'] },
        { folder: 'reader', privileges: ['read'] },
      ])
    }))

  it('lets a new user take the name that becomes free', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('a'), createOf('b')])
      const changes: PlannedChange[] = [
        createOf('a', { externalId: 'id:new-a' }),
        createOf('b', { externalId: 'id:new-b' }),
        await renameOf(database, 'a', 'c'),
        await deleteOf(database, 'b', 'removed'),
      ]
      await apply(database, changes)
      expect(await names(database)).toEqual(['a', 'b', 'c'])
      expect(await database.users.findByName('c')).toMatchObject({ externalId: 'entryUUID:a' })
      expect(await database.users.findByName('b')).toMatchObject({
        externalId: 'id:new-b',
        folderAccess: [{ folder: 'b', privileges: ['read'] }],
      })
    }))
})
