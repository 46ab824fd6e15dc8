import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openConnection } from '../database.ts'
import { migrate } from '../migrate.ts'
import { openUserDatabase } from '../open-user-database.ts'
import { fixedNow, rawSql, withTemporaryFolder } from '../testing/temporary-database.ts'
import { firstSchema } from './0001-first-schema.ts'

const now = () => fixedNow
const moment = `'2026-01-01T00:00:00.000Z'`

/** As version 1 of the schema left it: a user of a directory with everything, an administrator, a run. */
const content = `
INSERT INTO users (id, name, name_key, full_name, full_name_key, authentication, password_hash, login_privileges,
  distinguished_name, directory, external_id, created_at, changed_at) VALUES
  (7, 'Änne', 'änne', 'Änne Huber', 'änne huber', 'directory-services', NULL, '["web"]', 'uid=anna', 'main', 'id:1',
    ${moment}, ${moment}),
  (9, 'root', 'root', NULL, NULL, 'integrated', 'hash', NULL, NULL, NULL, NULL, ${moment}, ${moment});
INSERT INTO addresses VALUES (7, 0, 'a@example.com', 'a@example.com');
INSERT INTO pop3_names VALUES (7, 0, 'anna.pop');
INSERT INTO privileges VALUES (7, 'login'), (9, 'admin');
INSERT INTO folder_access VALUES (7, 'Änne', 'änne', '["read"]');
INSERT INTO archives VALUES (1, 'Änne', 'änne', 7);
INSERT INTO sync_runs (directory, mode, origin, outcome, started_at, duration_ms, process)
  VALUES ('main', 'synchronize', 'window', 'applied', ${moment}, 5, '1');
UPDATE meta SET value = 12 WHERE name = 'revision';`

async function makeVersion1(file: string): Promise<void> {
  const connection = await openConnection({ file, access: 'write', busyTimeoutMs: 1_000 })
  try {
    await migrate(connection, { file, migrations: [firstSchema], now })
    await connection.exec(content)
  } finally {
    await connection.close()
  }
}

test('a database of version 1 keeps everything, gets an audit log, and can be worked on', () =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'users.db')
    await makeVersion1(file)
    const database = await openUserDatabase({ file, now })
    try {
      expect(await database.users.find(7)).toEqual({
        id: 7,
        userName: 'Änne',
        fullName: 'Änne Huber',
        authentication: 'directory-services',
        directory: 'main',
        distinguishedName: 'uid=anna',
        emailAddresses: ['a@example.com'],
        privileges: ['login'],
        externalId: 'id:1',
        pop3UserNames: ['anna.pop'],
        loginPrivileges: ['web'],
        folderAccess: [{ folder: 'Änne', privileges: ['read'] }],
        createdAt: '2026-01-01T00:00:00.000Z',
        changedAt: '2026-01-01T00:00:00.000Z',
      })
      expect(await database.editor.findPasswordHash(9)).toBe('hash')
      expect(await database.revision()).toBe(12)
      expect((await database.runs.list({ offset: 0, limit: 10, directory: null })).total).toBe(1)
      const author = { user: 'root', origin: 'window' }
      await database.editor.rename({ userId: 9, userName: 'boss' }, author)
      const all = { search: '', actions: [], outcomes: [], from: null, until: null, offset: 0, limit: 10 }
      expect((await database.audit.list(all)).rows).toMatchObject([{ action: 'user-renamed', subject: 'boss' }])
    } finally {
      await database.close()
    }
    const backup = (await readdir(folder)).find((name) => name.startsWith('users.db.schema-1.'))
    expect(await rawSql(join(folder, backup ?? ''), 'SELECT name FROM users ORDER BY id')).toEqual([
      { name: 'Änne' },
      { name: 'root' },
    ])
  }))
