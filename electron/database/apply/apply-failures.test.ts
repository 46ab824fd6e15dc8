import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import { openConnection } from '../database.ts'
import { openUserDatabase } from '../open-user-database.ts'
import type { ApplyOptions, UserDatabase } from '../user-database.ts'
import { createWriteQueue } from '../write-queue.ts'
import { apply, createOf, finishedRun, idOf, optionsFor, planOf, storedUsers, createByHand } from '../testing/plans.ts'
import { fixedNow, rawSql, withDatabase, withTemporaryFolder } from '../testing/temporary-database.ts'
import { applyPlan } from './apply-plan.ts'
import { because } from '../../../shared/text/reason.ts'

/** Everything that a failed plan must leave alone; the run itself is still `running`, its caller ends it. */
const tables = [
  'users',
  'addresses',
  'privileges',
  'folder_access',
  'archives',
  'archive_tasks',
  'sync_changes',
  'meta',
]
const everything = async (file: string) =>
  Promise.all(tables.map(async (table) => [table, await rawSql(file, `SELECT * FROM ${table}`)]))

const start: readonly PlannedChange[] = [createOf('anna'), createOf('bert'), createOf('carl')]

async function expectNothingWritten(
  { database, file }: { readonly database: UserDatabase; readonly file: string },
  applying: () => Promise<unknown>,
  problem: object,
): Promise<void> {
  const before = await everything(file)
  await expect(applying()).rejects.toMatchObject({ problem })
  expect(await everything(file)).toEqual(before)
  await apply(database, [createOf('afterwards')])
  expect(await storedUsers(database)).toHaveLength(4)
}

const applyOf = async (database: UserDatabase, plan: SyncPlan, rest: Partial<ApplyOptions> = {}) =>
  database.applyPlan(plan, { ...(await optionsFor(database, plan)), ...rest })

describe('a plan that does not fit the database writes nothing', () => {
  const integrated = {
    userName: 'integrated',
    fullName: null,
    authentication: 'integrated',
    privileges: ['login'],
  } as const
  const fields = { fullName: { before: 'Full anna', after: 'Anna' } }
  const cases: readonly {
    what: string
    plan: (id: (userName: string) => Promise<number>) => SyncPlan | Promise<SyncPlan>
  }[] = [
    {
      what: 'updates a user who is not there',
      plan: () => planOf([{ kind: 'update', userId: 4711, userName: 'anna', fields }]),
    },
    {
      what: 'updates a user under another name',
      plan: async (id) => planOf([{ kind: 'update', userId: await id('anna'), userName: 'bert', fields }]),
    },
    {
      what: 'updates a user twice',
      plan: async (id) => {
        const update = { kind: 'update', userId: await id('anna'), userName: 'anna', fields } as const
        return planOf([update, update])
      },
    },
    {
      what: 'renames to a name that is taken',
      plan: async (id) =>
        planOf([{ kind: 'rename', userId: await id('anna'), previousUserName: 'anna', userName: 'BERT', fields: {} }]),
    },
    {
      what: 'renames two to one name',
      plan: async (id) =>
        planOf([
          { kind: 'rename', userId: await id('anna'), previousUserName: 'anna', userName: 'dora', fields: {} },
          { kind: 'rename', userId: await id('bert'), previousUserName: 'bert', userName: 'dora', fields: {} },
        ]),
    },
    { what: 'creates a name that is taken', plan: () => planOf([createOf('dora'), createOf('ANNA')]) },
    {
      what: 'creates an identifier that is taken',
      plan: () => planOf([createOf('dora', { externalId: 'entryUUID:anna' })]),
    },
    {
      what: 'counts otherwise than its changes',
      plan: () => planOf([createOf('dora')], { counts: { ...planOf([]).counts, create: 2 } }),
    },
    ...(['update', 'rename', 'delete'] as const).flatMap((kind) =>
      ['integrated', 'stranger'].map((userName) => ({
        what: `${kind}s the ${userName === 'integrated' ? 'integrated user' : 'user of another directory'}`,
        plan: async (id: (userName: string) => Promise<number>) => {
          const userId = await id(userName)
          const before = { fullName: null, distinguishedName: null, archive: 'none' } as const
          if (kind === 'update') return planOf([{ kind, userId, userName, fields }])
          if (kind === 'rename')
            return planOf([{ kind, userId, previousUserName: userName, userName: 'x', fields: {} }])
          return planOf([{ kind, userId, userName, ...before }])
        },
      })),
    ),
  ]
  it.each(cases)('$what', ({ plan }) =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      await apply(database, [createOf('stranger')], { directory: 'other' })
      await createByHand(database, integrated)
      const before = await everything(file)
      const planned = await plan((userName) => idOf(database, userName))
      await expect(applyOf(database, planned)).rejects.toMatchObject({
        problem: { code: 'apply-failed', stage: 'apply' },
      })
      expect(await everything(file)).toEqual(before)
    }),
  )

  it('deletes a user made by hand', () =>
    withDatabase(async (database, file) => {
      await apply(database, start.slice(0, 2))
      const userId = await createByHand(database, { ...integrated, authentication: 'directory-services' })
      const user = { userId, userName: integrated.userName, fullName: null, distinguishedName: null }
      const plan = planOf([{ kind: 'delete', ...user, archive: 'none' }])
      await expectNothingWritten({ database, file }, () => applyOf(database, plan), { code: 'apply-failed' })
    }))

  it('deletes the last administrator', () =>
    withDatabase(async (database, file) => {
      await apply(database, start, { defaultPrivileges: { global: ['admin'], ownArchive: [] } })
      const deletions = (await storedUsers(database)).map(({ id, userName }) => ({
        kind: 'delete' as const,
        userId: id,
        userName,
        fullName: null,
        distinguishedName: null,
        archive: 'none' as const,
      }))
      await expectNothingWritten({ database, file }, () => applyOf(database, planOf(deletions)), {
        code: 'apply-failed',
        parameters: { reason: because('no-administrator-left') },
      })
    }))

  it('belongs to a run that is not there', () =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      await expectNothingWritten({ database, file }, () => applyOf(database, planOf([]), { runId: 4711 }), {
        code: 'run-unknown',
      })
    }))
})

describe('a plan that is interrupted writes nothing', () => {
  it('where the database moved since it was made', () =>
    withDatabase(async (database, file) => {
      const plan = planOf([createOf('dora')])
      const options = await optionsFor(database, plan)
      await apply(database, start)
      await expectNothingWritten({ database, file }, () => database.applyPlan(plan, options), {
        code: 'plan-out-of-date',
        stage: 'apply',
        retryable: true,
      })
    }))

  it('where another process moved the database', () =>
    withDatabase(async (database, file) => {
      const other = await openUserDatabase({ file, now: () => fixedNow })
      try {
        const plan = planOf([createOf('dora')])
        const options = await optionsFor(database, plan)
        await apply(other, start)
        await expectNothingWritten({ database, file }, () => database.applyPlan(plan, options), {
          code: 'plan-out-of-date',
        })
      } finally {
        await other.close()
      }
    }))

  it('where two plans of two processes meet: one wins, the other is out of date', () =>
    withDatabase(async (database, file) => {
      const other = await openUserDatabase({ file, now: () => fixedNow })
      try {
        const [one, two] = [planOf([createOf('one')]), planOf([createOf('two')])]
        const options = [await optionsFor(database, one), await optionsFor(other, two)] as const
        const ends = await Promise.allSettled([database.applyPlan(one, options[0]), other.applyPlan(two, options[1])])
        const rejected = ends.filter(({ status }) => status === 'rejected')
        expect(rejected).toMatchObject([{ reason: { problem: { code: 'plan-out-of-date' } } }])
        expect(await storedUsers(database)).toHaveLength(1)
      } finally {
        await other.close()
      }
    }))

  it.each([0, 2_000, 4_000])('where it is cancelled after %i changes', (after) =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      const controller = new AbortController()
      const plan = planOf(Array.from({ length: 5_000 }, (_, index) => createOf(`user${index}`)))
      const onProgress: ApplyOptions['onProgress'] = ({ done }) => {
        if (done >= after) controller.abort()
      }
      const { signal } = controller
      await expectNothingWritten({ database, file }, () => applyOf(database, plan, { signal, onProgress }), {
        code: 'cancelled',
      })
    }),
  )

  it('where it is cancelled after the last change', () =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      const controller = new AbortController()
      const plan = planOf([createOf('dora')])
      const onProgress: ApplyOptions['onProgress'] = ({ done }) => {
        if (done === 1) controller.abort()
      }
      const { signal } = controller
      await expectNothingWritten({ database, file }, () => applyOf(database, plan, { signal, onProgress }), {
        code: 'cancelled',
      })
    }))

  it('where whoever watches the progress throws', () =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      const onProgress = () => {
        throw new Error('on purpose')
      }
      await expectNothingWritten({ database, file }, () => applyOf(database, planOf([createOf('x')]), { onProgress }), {
        code: 'apply-failed',
      })
    }))

  it.each(tables.filter((table) => table !== 'archives'))('where writing to %s fails', (table) =>
    withDatabase(async (database, file) => {
      await apply(database, start)
      const changes: readonly PlannedChange[] = [
        createOf('dora'),
        {
          kind: 'rename',
          userId: await idOf(database, 'anna'),
          previousUserName: 'anna',
          userName: 'anna.new',
          fields: { emailAddresses: { before: [], after: ['new@example.com'] } },
        },
      ]
      const event = table === 'meta' ? 'UPDATE' : 'INSERT'
      await rawSql(file, `CREATE TRIGGER fail BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, 'on purpose'); END`)
      const before = await everything(file)
      await expect(applyOf(database, planOf(changes))).rejects.toMatchObject({
        problem: { code: 'apply-failed', stage: 'apply' },
      })
      expect(await everything(file)).toEqual(before)
      await rawSql(file, 'DROP TRIGGER fail')
      await apply(database, changes)
      expect(await storedUsers(database)).toHaveLength(4)
    }),
  )

  it('where the disk is full, and says so', () =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'users.sqlite')
      const database = await openUserDatabase({ file, now: () => fixedNow })
      await apply(database, start)
      const plan = planOf(Array.from({ length: 3_000 }, (_, index) => createOf(`user${index}`)))
      const options = { ...(await optionsFor(database, plan)), finished: () => finishedRun(plan) }
      const before = await everything(file)
      const connection = await openConnection({ file, access: 'write', busyTimeoutMs: 1_000 })
      try {
        // SQLite's own limit answers exactly like a disk that is full (SQLITE_FULL).
        await connection.exec('PRAGMA foreign_keys = ON; PRAGMA max_page_count = 80')
        const applying = applyPlan(createWriteQueue(connection), { plan, options, appliedAt: fixedNow })
        await expect(applying).rejects.toMatchObject({
          problem: {
            code: 'apply-failed',
            message: 'The changes could not be written: The disk is full. Everything is as it was before.',
          },
        })
        expect(await everything(file)).toEqual(before)
      } finally {
        await connection.close()
      }
      await database.applyPlan(plan, options)
      expect(await storedUsers(database)).toHaveLength(3_003)
      await database.close()
    }))
})
