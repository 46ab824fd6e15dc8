import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../shared/errors/problem.ts'
import type { ChangeQuery, FinishedRun, UserDatabase } from '../user-database.ts'
import { apply, createOf, finishedRun, idOf, planOf, storedUsers } from '../testing/plans.ts'
import { fixedNow, rawSql, withDatabase } from '../testing/temporary-database.ts'
import { named } from '../../../shared/text/reason.ts'

const run = { directory: 'main', mode: 'synchronize', origin: 'command line', startedAt: fixedNow } as const
const ended: FinishedRun = { ...finishedRun(planOf([])), outcome: 'failed', counts: null, fingerprint: null }
const all: ChangeQuery = { offset: 0, limit: 100, kinds: [], search: '' }
const page = { offset: 0, limit: 100, directory: null }

const changes = async (database: UserDatabase, runId: number, query: Partial<ChangeQuery>) =>
  (await database.runs.listChanges(runId, { ...all, ...query })).rows.map(({ userName }) => userName)

describe('a run', () => {
  it('is running from its start until it ends', () =>
    withDatabase(async (database) => {
      const runId = await database.runs.start(run)
      const expected = {
        id: String(runId),
        directory: 'main',
        mode: 'synchronize',
        origin: 'command line',
        startedAt: '2026-03-09T14:05:07.000Z',
        counts: null,
        fingerprint: null,
        holds: [],
        warnings: [],
      }
      expect(await database.runs.find(runId)).toEqual({
        ...expected,
        outcome: 'running',
        durationMs: null,
        problem: null,
      })
      const problem = describeProblem('connection-refused', 'tcp', { host: 'x', port: 389 })
      const warnings = [{ code: 'attribute-absent', parameters: { attribute: 'mail', field: 'E-mail' } }] as const
      await database.runs.finish(runId, { ...ended, durationMs: 7.6, problem, warnings }, null)
      expect(await database.runs.find(runId)).toEqual({
        ...expected,
        outcome: 'failed',
        durationMs: 8,
        problem,
        warnings,
      })
    }))

  it('that holds its plan is recorded with everything that it would do, and writes no user', () =>
    withDatabase(async (database) => {
      const holds = [
        { kind: 'no-users-read' },
        { kind: 'deletion-limit', deletions: 9, limit: 5, usersOfDirectory: 10 },
        { kind: 'unidentified-records', records: 1, deletions: 2 },
        { kind: 'unseen-places', deletions: 3, places: 2, example: 'example.org' },
        { kind: 'plan-changed', expectedFingerprint: 'e'.repeat(64) },
      ] as const
      const plan = planOf(
        Array.from({ length: 2_500 }, (_, index) => createOf(`user${index}`)),
        { holds, skipped: [{ userName: 'x', reason: 'last-administrator', parameters: {} }] },
      )
      const runId = await database.runs.start(run)
      await database.runs.finish(runId, finishedRun(plan, { outcome: 'held' }), plan)
      expect(await database.runs.find(runId)).toMatchObject({ outcome: 'held', holds, counts: plan.counts })
      expect((await database.runs.listChanges(runId, all)).total).toBe(2_501)
      expect(await changes(database, runId, { offset: 2_499 })).toEqual(['user2499', 'x'])
      expect(await storedUsers(database)).toEqual([])
      expect(await database.revision()).toBe(0)
    }))

  it('that is not there cannot be ended, and is not found', () =>
    withDatabase(async (database) => {
      await expect(database.runs.finish(4711, ended, null)).rejects.toMatchObject({
        problem: { code: 'run-unknown', parameters: { run: 4711 } },
      })
      expect(await database.runs.find(4711)).toBeNull()
      expect(await database.runs.listChanges(4711, all)).toEqual({ total: 0, rows: [] })
    }))

  it('of another live process is not taken for interrupted', () =>
    withDatabase(async (database, file) => {
      const runId = await database.runs.start(run)
      expect(await database.runs.closeInterrupted()).toBe(0)
      await rawSql(file, `UPDATE sync_runs SET process = json_set(process, '$.processStartedAt', 1)`)
      expect(await database.runs.closeInterrupted()).toBe(1)
      expect(await database.runs.find(runId)).toMatchObject({ outcome: 'interrupted' })
    }))
})

describe('a run is refused beside one that is going on in another process', () => {
  const own = process.pid
  const alive = process.ppid
  const restarted = `process = json_set(process, '$.machineStartedAt', 1)`
  const old = `started_at = '2026-03-08T14:05:06.000Z'`
  it.each([
    ['of the same directory', 'main', alive, [], true],
    ['but not of another directory', 'branch', alive, [], false],
    ['but not in this one, which knows its runs', 'main', own, [], false],
    ['but not where the machine was started anew', 'main', alive, [restarted], false],
    ['but not where it has been going on for a day', 'main', alive, [old], false],
  ])('%s', (_case, directory, processId, changes, refused) =>
    withDatabase(async (database, file) => {
      await database.runs.start({ ...run, directory })
      for (const change of [`process = json_set(process, '$.processId', ${processId})`, ...changes])
        await rawSql(file, `UPDATE sync_runs SET ${change}`)
      const second = database.runs.start(run)
      if (refused)
        await expect(second).rejects.toMatchObject({ problem: { code: 'run-active', parameters: { directory } } })
      else expect(await second).toBe(2)
    }),
  )
})

describe('the list of runs', () => {
  it('shows the newest first, of one directory or all, in pages', () =>
    withDatabase(async (database) => {
      for (const directory of ['main', 'branch', 'main', 'main']) await database.runs.start({ ...run, directory })
      const ids = async (query: { directory?: string; offset?: number; limit?: number }) => {
        const { total, rows } = await database.runs.list({ ...page, ...query })
        return [total, rows.map(({ id }) => id)]
      }
      expect(await ids({})).toEqual([4, ['4', '3', '2', '1']])
      expect(await ids({ directory: 'main' })).toEqual([3, ['4', '3', '1']])
      expect(await ids({ directory: 'main', offset: 1, limit: 1 })).toEqual([3, ['3']])
      expect(await ids({ directory: 'none' })).toEqual([0, []])
    }))
})

describe('the changes of a run', () => {
  it('are filtered by kind and searched by name and value, without case', () =>
    withDatabase(async (database) => {
      await apply(database, [createOf('old'), createOf('gone')])
      const rename = { kind: 'rename', previousUserName: 'old', userName: 'new', fields: {} } as const
      const runId = await apply(
        database,
        [
          createOf('Bärbel', { fullName: 'Bärbel Öst', emailAddresses: ['info@example.com'] }),
          { ...rename, userId: await idOf(database, 'old') },
          {
            kind: 'delete',
            userId: await idOf(database, 'gone'),
            userName: 'gone',
            fullName: 'Full gone',
            distinguishedName: null,
            archive: 'none',
          },
        ],
        { skipped: [{ userName: 'skipped', reason: 'user-name-invalid', parameters: { reason: named('x') } }] },
      )
      const cases: readonly (readonly [Partial<ChangeQuery>, readonly string[]])[] = [
        [{}, ['Bärbel', 'new', 'gone', 'skipped']],
        [{ kinds: ['create', 'skip'] }, ['Bärbel', 'skipped']],
        [{ search: 'BÄRBEL' }, ['Bärbel']],
        [{ search: 'öst' }, ['Bärbel']],
        [{ search: 'INFO@' }, ['Bärbel']],
        [{ search: 'old' }, ['new']],
        [{ search: 'full gone' }, ['gone']],
        [{ search: 'old', kinds: ['create'] }, []],
        [{ search: '%' }, []],
        [{ offset: 1, limit: 2 }, ['new', 'gone']],
      ]
      for (const [query, expected] of cases)
        expect(await changes(database, runId, query), JSON.stringify(query)).toEqual(expected)
      expect((await database.runs.listChanges(runId, { ...all, limit: 1, kinds: ['create', 'skip'] })).total).toBe(2)
    }))
})
