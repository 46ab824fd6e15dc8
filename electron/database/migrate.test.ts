import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openConnection, type Connection } from './database.ts'
import { migrate } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { fixedNow, rawSql, withTemporaryFolder } from './testing/temporary-database.ts'
import { because } from '../../shared/text/reason.ts'

const first: Migration = {
  version: 1,
  name: 'first',
  sql: `CREATE TABLE kept (word TEXT) STRICT; INSERT INTO kept VALUES ('one')`,
}
const second: Migration = { version: 2, name: 'second', sql: 'ALTER TABLE kept ADD COLUMN length INTEGER' }
const broken: Migration = {
  version: 3,
  name: 'broken',
  sql: `INSERT INTO kept VALUES ('lost', 1); SELECT * FROM nowhere`,
}
const backup = 'users.sqlite.schema-1.2026-03-09T14-05-07Z.backup'

async function migrated(folder: string, migrations: readonly Migration[]): Promise<string> {
  const file = join(folder, 'users.sqlite')
  const connection: Connection = await openConnection({ file, access: 'write', busyTimeoutMs: 1_000 })
  try {
    await migrate(connection, { file, migrations, now: () => fixedNow })
  } finally {
    await connection.close()
  }
  return file
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 without gaps', () => {
    expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1))
  })

  it('begin with a new file without a backup: there is nothing to keep', () =>
    withTemporaryFolder(async (folder) => {
      const file = await migrated(folder, [first])
      expect(await rawSql(file, 'SELECT * FROM kept')).toEqual([{ word: 'one' }])
      expect(await readdir(folder)).toEqual(['users.sqlite'])
    }))

  it('keep a copy of what was, named after its version and the date', () =>
    withTemporaryFolder(async (folder) => {
      await migrated(folder, [first])
      const file = await migrated(folder, [first, second])
      expect(await rawSql(file, 'SELECT * FROM kept')).toEqual([{ word: 'one', length: null }])
      expect(await readdir(folder)).toContain(backup)
      expect(await rawSql(join(folder, backup), 'SELECT * FROM kept')).toEqual([{ word: 'one' }])
      expect(await rawSql(join(folder, backup), 'PRAGMA user_version')).toEqual([{ user_version: 1 }])
    }))

  it('do nothing where all are done', () =>
    withTemporaryFolder(async (folder) => {
      await migrated(folder, [first])
      const file = await migrated(folder, [first])
      expect(await rawSql(file, 'SELECT * FROM kept')).toEqual([{ word: 'one' }])
      expect(await readdir(folder)).toEqual(['users.sqlite'])
    }))

  it('leave the file as it was where one fails, and name the step', () =>
    withTemporaryFolder(async (folder) => {
      const file = await migrated(folder, [first, second])
      await expect(migrated(folder, [first, second, broken])).rejects.toMatchObject({
        problem: {
          code: 'database-unusable',
          parameters: { reason: because('migration-failed', { version: 3, name: 'broken' }) },
        },
      })
      expect(await rawSql(file, 'SELECT word FROM kept')).toEqual([{ word: 'one' }])
      expect(await rawSql(file, 'PRAGMA user_version')).toEqual([{ user_version: 2 }])
    }))

  it('refuse a newer file', () =>
    withTemporaryFolder(async (folder) => {
      await migrated(folder, [first, second])
      await expect(migrated(folder, [first])).rejects.toMatchObject({ problem: { code: 'database-newer' } })
    }))

  it('do not begin with a damaged file', () =>
    withTemporaryFolder(async (folder) => {
      const file = await migrated(folder, [first])
      const bytes = await readFile(file)
      await writeFile(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]))
      await expect(migrated(folder, [first, second])).rejects.toMatchObject({
        problem: { code: 'database-unusable', parameters: { reason: because('file-damaged') } },
      })
      expect(await readdir(folder)).toEqual(['users.sqlite'])
    }))
})
