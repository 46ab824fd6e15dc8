import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditNote, AuditQuery } from './audit-log.ts'
import { openUserDatabase } from '../open-user-database.ts'
import { rawSql, withDatabase, withTemporaryFolder } from '../testing/temporary-database.ts'
import type { UserDatabase } from '../user-database.ts'
import { join } from 'node:path'

const note = (given: Partial<AuditNote>): AuditNote => ({
  action: 'user-changed',
  subject: 'anna',
  outcome: 'done',
  details: [],
  ...given,
})
const anybody = { user: 'root', origin: 'window' }
const query = (given: Partial<AuditQuery> = {}): AuditQuery => ({
  search: '',
  actions: [],
  outcomes: [],
  from: null,
  until: null,
  offset: 0,
  limit: 100,
  ...given,
})
const subjects = async (database: UserDatabase, given: Partial<AuditQuery>) =>
  (await database.audit.list(query(given))).rows.map(({ subject }) => subject)

describe('the audit log', () => {
  test.each([
    ['changed', `UPDATE audit_entries SET subject = 'x'`],
    ['deleted', 'DELETE FROM audit_entries'],
    [
      'replaced',
      `INSERT OR REPLACE INTO audit_entries SELECT id, at, actor, origin, action, 'x', outcome, details, search_key
       FROM audit_entries`,
    ],
  ])('is append-only: no entry can be %s', (_how, sql) =>
    withDatabase(async (database, file) => {
      await database.audit.append([note({})], anybody)
      await expect(rawSql(file, sql)).rejects.toMatchObject({ problem: { code: 'database-unusable' } })
      expect(await subjects(database, {})).toEqual(['anna'])
    }),
  )

  test('gives an entry back as it was written', () =>
    withDatabase(async (database) => {
      const details = [{ field: 'fullName', before: null, after: 'Änne "quoted"' }]
      await database.audit.append([note({ action: 'log-on', outcome: 'failed', details })], {
        user: null,
        origin: 'cli',
      })
      const at = '2026-03-09T14:05:07.000Z'
      const entry = {
        id: 1,
        at,
        actor: null,
        origin: 'cli',
        action: 'log-on',
        subject: 'anna',
        outcome: 'failed',
        details,
      }
      expect(await database.audit.list(query())).toEqual({ total: 1, rows: [entry] })
    }))

  const several = [
    note({ subject: 'anna' }),
    note({ subject: 'J\u00FCrgen', action: 'log-on', outcome: 'refused' }),
    note({ subject: 'zoe', details: [{ field: 'emailAddresses', before: 'old@example.com', after: '100%_x' }] }),
  ]
  test.each<[Partial<AuditQuery>, readonly string[]]>([
    [{}, ['zoe', 'J\u00FCrgen', 'anna']],
    [{ search: 'JU\u0308R' }, ['J\u00FCrgen']],
    [{ search: 'OLD@' }, ['zoe']],
    [{ search: '%' }, ['zoe']],
    [{ search: '_x' }, ['zoe']],
    [{ search: 'root' }, ['zoe', 'J\u00FCrgen', 'anna']],
    [{ search: 'nobody' }, []],
    [{ search: 'emailAddresses' }, []],
    [{ actions: ['log-on'] }, ['J\u00FCrgen']],
    [{ actions: ['log-on', 'user-changed'] }, ['zoe', 'J\u00FCrgen', 'anna']],
    [{ actions: ['user-deleted'] }, []],
    [{ outcomes: ['refused', 'failed'] }, ['J\u00FCrgen']],
    [{ outcomes: ['done'], search: 'anna' }, ['anna']],
  ])('finds by %j', (given, expected) =>
    withDatabase(async (database) => {
      await database.audit.append(several, anybody)
      expect(await subjects(database, given)).toEqual(expected)
      expect((await database.audit.list(query({ ...given, limit: 1 }))).total).toBe(expected.length)
    }),
  )

  test.each([
    ['2026-03-09T14:05:07Z', null, 1],
    ['2026-03-09T14:05:07.000Z', null, 1],
    ['2026-03-09T14:05:08Z', null, 0],
    [null, '2026-03-09T14:05:08Z', 1],
    [null, '2026-03-09T14:05:07.001Z', 1],
    [null, '2026-03-09T14:05:07Z', 0],
    ['2026-03-09T14:05Z', '2026-03-09T14:06Z', 1],
  ])('from %s until %s finds %i, as the moment was 14:05:07.000', (from, until, found) =>
    withDatabase(async (database) => {
      await database.audit.append([note({})], anybody)
      expect((await database.audit.list(query({ from, until }))).total).toBe(found)
    }),
  )

  test('pages give each entry once, the newest first', () =>
    withDatabase(async (database) => {
      const all = Array.from({ length: 23 }, (_each, place) => String(place))
      await database.audit.append(
        all.map((subject) => note({ subject })),
        anybody,
      )
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (limit) => {
          const read: string[] = []
          for (let offset = 0; offset < all.length; offset += limit)
            read.push(...(await subjects(database, { offset, limit })))
          expect(read).toEqual([...all].reverse())
        }),
        { numRuns: 10 },
      )
    }))

  test('is still there after closing', () =>
    withTemporaryFolder(async (folder) => {
      const open = () => openUserDatabase({ file: join(folder, 'users.db'), now: () => new Date() })
      const first = await open()
      await first.audit.append([note({})], anybody)
      await first.close()
      const second = await open()
      expect(await subjects(second, {})).toEqual(['anna'])
      await second.close()
    }))
})
