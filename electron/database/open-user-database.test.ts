import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applicationId } from './database-file.ts'
import { openUserDatabase } from './open-user-database.ts'
import { apply, createOf, storedUsers } from './testing/plans.ts'
import { fixedNow, rawSql, withDatabase, withTemporaryFolder } from './testing/temporary-database.ts'
import { because } from '../../shared/text/reason.ts'

const now = () => fixedNow
const open = (file: string) => openUserDatabase({ file, now })

async function makeDatabase(file: string): Promise<void> {
  const database = await open(file)
  await apply(database, [createOf('anna')])
  await database.close()
}

describe('opening the user database', () => {
  it('creates the file and its folder, readable for the owner only', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'data', 'users.sqlite')
      const database = await open(file)
      expect(await storedUsers(database)).toEqual([])
      expect(await database.revision()).toBe(0)
      await database.close()
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect(await readdir(dirname(file)), 'closing folds the log into the file').toEqual(['users.sqlite'])
    }))

  it('keeps what was written', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await makeDatabase(file)
      const database = await open(file)
      expect((await storedUsers(database)).map(({ userName }) => userName)).toEqual(['anna'])
      await database.close()
      expect(await readdir(folder), 'no backup where nothing is migrated').toEqual(['users.sqlite'])
    }))

  it('writes ahead, checks foreign keys, and flushes each commit', () =>
    withDatabase(async (_, file) => {
      expect(await rawSql(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
      await expect(rawSql(file, 'PRAGMA foreign_key_check')).resolves.toEqual([])
    }))

  it('refuses a newer schema and leaves every byte of it alone', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await makeDatabase(file)
      await rawSql(file, 'PRAGMA user_version = 99')
      const before = await readFile(file)
      await expect(open(file)).rejects.toMatchObject({
        problem: { code: 'database-newer', parameters: { file, found: 99, known: 2 } },
      })
      expect(await readdir(folder)).toEqual(['users.sqlite'])
      expect((await readFile(file)).equals(before)).toBe(true)
    }))

  it('goes on after a crash between creating the file and its first tables', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await rawSql(file, `PRAGMA application_id = ${applicationId}`)
      const database = await open(file)
      expect(await storedUsers(database)).toEqual([])
      await database.close()
    }))

  const unusable: readonly { what: string; make: (file: string) => Promise<unknown>; reason: RegExp }[] = [
    {
      what: 'a text file',
      make: (file) => writeFile(file, 'no database '.repeat(50)),
      reason: /not an SQLite database/,
    },
    { what: 'a few bytes', make: (file) => writeFile(file, 'SQLite'), reason: /not an SQLite database/ },
    { what: 'random bytes', make: (file) => writeFile(file, randomBytes(4096)), reason: /not an SQLite database/ },
    { what: 'a folder', make: (file) => mkdir(file), reason: /not a file/ },
    {
      what: 'a database of another program',
      make: (file) => rawSql(file, 'CREATE TABLE t (a)'),
      reason: /another program/,
    },
  ]
  it.each(unusable)('refuses $what and does not change it', ({ make, reason }) =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await make(file)
      const before = await stat(file)
      await expect(open(file)).rejects.toMatchObject({
        problem: {
          code: 'database-unusable',
          stage: 'database',
          message: expect.stringMatching(reason),
          parameters: { file },
        },
      })
      expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
      expect(await readdir(folder)).toEqual(['users.sqlite'])
    }),
  )

  it('says that the file is damaged where a part of it is missing', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      await makeDatabase(file)
      await truncate(file, 4096)
      const reading = async () => {
        const database = await open(file)
        try {
          return await storedUsers(database)
        } finally {
          await database.close()
        }
      }
      await expect(reading()).rejects.toMatchObject({
        problem: { code: 'database-unusable', parameters: { reason: because('file-damaged') } },
      })
    }))

  it('lets several processes open a new file at once', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      const opened = await Promise.all([open(file), open(file), open(file)])
      await Promise.all(opened.map((database) => database.runs.closeInterrupted()))
      for (const database of opened) await database.close()
    }))

  it('refuses to open when it is cancelled already, and creates nothing', () =>
    withTemporaryFolder(async (folder) => {
      const signal = AbortSignal.abort()
      const opening = openUserDatabase({ file: join(folder, 'users.sqlite'), now, signal })
      await expect(opening).rejects.toMatchObject({ problem: { code: 'cancelled' } })
      expect(await readdir(folder)).toEqual([])
    }))

  it('refuses work after closing with a message, not a crash', () =>
    withTemporaryFolder(async (folder) => {
      const database = await open(join(folder, 'users.sqlite'))
      await database.close()
      await expect(database.revision()).rejects.toMatchObject({ problem: { code: 'database-unusable' } })
    }))
})
