import { describe, expect, it } from 'vitest'
import type { UserDatabase } from '../user-database.ts'
import { apply, createOf, deleteOf, idOf, renameOf, storedUsers } from '../testing/plans.ts'
import { rawSql, withDatabase } from '../testing/temporary-database.ts'

const names = async (database: UserDatabase) => (await storedUsers(database)).map(({ userName }) => userName).sort()

describe('deleting', () => {
  it('takes everything of the user along', () =>
    withDatabase(async (database, file) => {
      await apply(database, [createOf('a'), createOf('b')])
      await apply(database, [await deleteOf(database, 'a', 'none')])
      expect(await names(database)).toEqual(['b'])
      for (const table of ['addresses', 'privileges', 'folder_access'])
        expect(
          await rawSql(file, `SELECT count(*) AS rows FROM ${table} WHERE user_id NOT IN (SELECT id FROM users)`),
        ).toEqual([{ rows: 0 }])
    }))

  it.each([
    { archive: 'none', rights: ['reader'], archives: [] },
    { archive: 'removed', rights: ['reader'], archives: [] },
    { archive: 'kept', rights: ['gone', 'reader'], archives: [{ folder: 'gone', owner_id: null }] },
  ] as const)('with the archive $archive leaves the rights of others on $rights', ({ archive, rights, archives }) =>
    withDatabase(async (database, file) => {
      await apply(database, [createOf('gone'), createOf('reader')])
      await rawSql(
        file,
        `INSERT INTO folder_access VALUES (${await idOf(database, 'reader')}, 'gone', 'gone', '["read"]')`,
      )
      await apply(database, [await deleteOf(database, 'gone', archive)])
      const reader = await database.users.findByName('reader')
      expect(reader?.folderAccess.map(({ folder }) => folder)).toEqual(rights)
      expect(await rawSql(file, 'SELECT folder, owner_id FROM archives')).toEqual(archives)
    }),
  )
})

describe('the archive folder of a deleted user', () => {
  it('belongs to a later user of the same name, and goes with that one', () =>
    withDatabase(async (database, file) => {
      await apply(database, [createOf('anna')])
      await apply(database, [await deleteOf(database, 'anna', 'kept')])
      await apply(database, [createOf('Anna')])
      const owner = await idOf(database, 'anna')
      expect(await rawSql(file, 'SELECT folder, owner_id FROM archives')).toEqual([{ folder: 'anna', owner_id: owner }])
      await apply(database, [await renameOf(database, 'Anna', 'new')])
      expect(await rawSql(file, 'SELECT folder, owner_id FROM archives')).toEqual([{ folder: 'new', owner_id: owner }])
    }))

  it('makes way in the records for a user who is renamed to that name', () =>
    withDatabase(async (database, file) => {
      await apply(database, [createOf('gone'), createOf('also'), createOf('anna')])
      await apply(database, [await deleteOf(database, 'gone', 'kept'), await deleteOf(database, 'also', 'kept')])
      const reader = await idOf(database, 'anna')
      await rawSql(file, `INSERT INTO folder_access VALUES (${reader}, 'gone', 'gone', '["delete"]')`)
      await rawSql(
        file,
        `UPDATE archives SET owner_id = ${reader}, folder = 'anna', folder_key = 'anna' WHERE folder_key = 'also'`,
      )
      await apply(database, [await renameOf(database, 'anna', 'gone')])
      expect(await rawSql(file, 'SELECT folder, owner_id FROM archives')).toEqual([
        { folder: 'gone', owner_id: reader },
      ])
      expect((await database.users.findByName('gone'))?.folderAccess).toEqual([
        { folder: 'gone', privileges: ['read'] },
      ])
    }))
})
