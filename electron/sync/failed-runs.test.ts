import { createByHand } from '../database/testing/plans.ts'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { Stage } from '../../shared/errors/stage.ts'
import { directoryUser, outline, snapshotOf } from './plan/plan-fixtures.ts'
import {
  connectorReading,
  createInstallation,
  runWith,
  storedState,
  userNames,
  type Installation,
} from './sync-fixtures.ts'

let installation: Installation
beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(() => installation.remove())

const people = (...names: readonly string[]) => snapshotOf(names.map((name) => directoryUser(name)))
const recordedRuns = async () =>
  (await installation.database.runs.list({ directory: null, offset: 0, limit: 100 })).rows

describe('a run that fails', () => {
  const failing = (thrown: Error, given: { readonly diagnose?: () => Promise<Diagnosis> } = {}) => ({
    ...connectorReading(() => Promise.reject(thrown)),
    ...given,
  })

  test.each([
    ['name', true],
    ['tcp', true],
    ['tls', true],
    ['protocol', true],
    ['bind', true],
    ['base-dn', true],
    ['search', true],
    ['groups', true],
    ['settings', false],
    ['mapping', false],
    ['database', false],
  ] as const satisfies readonly (readonly [Stage, boolean])[])('at stage %s is probed: %s', async (stage, isProbed) => {
    const before = await storedState(installation)
    const connector = failing(problemError('connection-refused', stage))
    const report = await runWith(installation, people(), { dependencies: { connector } })
    expect(report).toMatchObject({ outcome: 'failed', plan: null, problem: { code: 'connection-refused', stage } })
    expect(report.diagnosis !== null).toBe(isProbed)
    expect(await storedState(installation)).toEqual(before)
    expect(await recordedRuns()).toMatchObject([{ outcome: 'failed', problem: { stage }, counts: null }])
  })

  it('tells the probe what it failed with, so that a refused password is not sent again', async () => {
    const diagnose = vi.fn(() => Promise.reject<Diagnosis>(new Error('not needed here')))
    const refused = problemError('credentials-refused', 'bind')
    await runWith(installation, people(), { dependencies: { connector: failing(refused, { diagnose }) } })
    expect(diagnose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ failure: refused.problem }))
  })

  it('is reported without a probe where the probe fails too', async () => {
    const connector = failing(problemError('connection-refused', 'tcp'), {
      diagnose: () => Promise.reject(new Error()),
    })
    const report = await runWith(installation, people(), { request: { mode: 'test' }, dependencies: { connector } })
    expect(report).toMatchObject({ outcome: 'failed', diagnosis: null, problem: { code: 'connection-refused' } })
  })

  it.each(['test', 'synchronize'] as const)('for an unknown reason is told to the log: %s', async (mode) => {
    const thrown = new Error('boom')
    const onUnexpected = vi.fn()
    const dependencies = { connector: failing(thrown), onUnexpected }
    const report = await runWith(installation, people(), { request: { mode }, dependencies })
    expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'internal', stage: 'search' } })
    expect(JSON.stringify(report)).not.toContain('boom')
    expect(onUnexpected.mock.calls).toEqual([[thrown]])
  })

  it('because the database moved writes nothing', async () => {
    const { database } = installation
    const applyPlan: typeof database.applyPlan = async (plan, options) => {
      await createByHand(database, { userName: 'x', fullName: null, authentication: 'integrated', privileges: [] })
      return database.applyPlan(plan, options)
    }
    const report = await runWith(installation, people('anna'), {
      dependencies: { database: { ...database, applyPlan } },
    })
    expect(report).toMatchObject({
      outcome: 'failed',
      plan: null,
      problem: { code: 'plan-out-of-date', stage: 'apply' },
    })
    expect(await userNames(installation)).toEqual(['x'])
    expect(await recordedRuns()).toMatchObject([{ outcome: 'failed', problem: { code: 'plan-out-of-date' } }])
  })

  it('plans with what is in the database when the directory has been read, however long that took', async () => {
    const { database } = installation
    const connector = connectorReading(async () => {
      // The users have been read beside the directory by now; this one comes later.
      await vi.waitFor(() => expect(readings).toBe(1))
      await createByHand(database, { userName: 'x', fullName: null, authentication: 'integrated', privileges: [] })
      return people('x', 'anna')
    })
    let readings = 0
    const users: typeof database.users = {
      ...database.users,
      readForPlanning: async function* (signal) {
        yield* database.users.readForPlanning(signal)
        readings += 1
      },
    }
    const dependencies = { connector, database: { ...database, users } }
    const report = await runWith(installation, people(), { dependencies })
    expect(report.plan && outline(report.plan)).toEqual(['create anna', 'skip x: name-of-integrated-user'])
    expect(readings).toBe(2)
  })

  it('reads the users anew where someone wrote meanwhile, and gives up where it never ends', async () => {
    const { database } = installation
    let writes = 1
    const users: typeof database.users = {
      ...database.users,
      readForPlanning: async function* (signal) {
        yield* database.users.readForPlanning(signal)
        if (writes > 0)
          await createByHand(database, {
            userName: `x${writes}`,
            fullName: null,
            authentication: 'integrated',
            privileges: [],
          })
        writes -= 1
      },
    }
    const dependencies = { database: { ...database, users } }
    const once = await runWith(installation, people('x1', 'anna'), { dependencies })
    expect(once.plan && outline(once.plan)).toEqual(['create anna', 'skip x1: name-of-integrated-user'])
    writes = 10
    const never = await runWith(installation, people('anna'), { dependencies })
    expect(never).toMatchObject({ outcome: 'failed', problem: { code: 'plan-out-of-date', stage: 'plan' } })
    expect(writes).toBe(7)
  })

  describe('never rejects, whatever throws whatever', () => {
    const boom = () => Promise.reject(new Error('boom'))
    const broken = () => Promise.reject(problemError('database-unusable', 'database', { parameters: { file: 'x' } }))
    test.each([
      ['start of the record', { start: broken }, 'failed', 'database-unusable', false],
      ['start of the record, unknown', { start: boom }, 'failed', 'internal', false],
      ['end of the record', { finish: broken }, 'failed', 'database-unusable', true],
    ])('%s', async (_title, given, outcome, code, hasRun) => {
      const { database } = installation
      await runWith(installation, people('anna'))
      const dependencies = { database: { ...database, runs: { ...database.runs, ...given } }, onUnexpected: vi.fn() }
      const report = await runWith(installation, people('anna'), { dependencies })
      expect(report).toMatchObject({ outcome, problem: { code } })
      expect(report.runId !== null).toBe(hasRun)
    })

    test.each([
      ['revision', { revision: boom }, 'plan'],
      ['applyPlan', { applyPlan: boom }, 'apply'],
      ['pendingArchiveTasks', { pendingArchiveTasks: boom }, 'database'],
    ])('%s', async (_title, given, stage) => {
      const dependencies = { database: { ...installation.database, ...given }, onUnexpected: vi.fn() }
      const report = await runWith(installation, people('anna'), { dependencies })
      expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'internal', stage } })
      expect(dependencies.onUnexpected).toHaveBeenCalledTimes(1)
      expect(await recordedRuns()).toMatchObject([{ outcome: 'failed' }])
    })

    it('an archive folder that cannot be read', async () => {
      await runWith(installation, people('anna', 'berta'))
      const archives = {
        ...installation.archives,
        existingFolders: () => Promise.reject(problemError('data-folder-unusable', 'plan')),
      }
      const report = await runWith(installation, people('berta'), { dependencies: { archives } })
      expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'data-folder-unusable' } })
      expect(await userNames(installation)).toEqual(['anna', 'berta'])
    })
  })
})

describe('a run that is cancelled', () => {
  const cancelledWhen = async (phase: string, prepare: () => Promise<unknown> = () => Promise.resolve()) => {
    await prepare()
    const before = await storedState(installation)
    const cancel = new AbortController()
    const report = await runWith(installation, people('anna', 'berta'), {
      request: { signal: cancel.signal },
      onProgress: (progress) => {
        if (progress.phase === phase) cancel.abort()
      },
    })
    expect(report).toMatchObject({ outcome: 'cancelled', plan: null, diagnosis: null, problem: { code: 'cancelled' } })
    expect(await storedState(installation)).toEqual(before)
    expect((await recordedRuns())[0]).toMatchObject({ outcome: 'cancelled' })
  }

  it('while comparing', () => cancelledWhen('comparing'))
  it('while comparing, although nothing would change', () =>
    cancelledWhen('comparing', () => runWith(installation, people('anna', 'berta'))))
  it('while writing', () => cancelledWhen('writing'))

  it.each(['test', 'synchronize'] as const)('while reading, whatever the connector makes of it: %s', async (mode) => {
    for (const thrown of [problemError('cancelled', 'search'), problemError('connection-lost', 'tcp'), new Error()]) {
      const cancel = new AbortController()
      const connector = connectorReading(() => {
        cancel.abort()
        return Promise.reject(thrown)
      })
      const report = await runWith(installation, people(), {
        request: { mode, signal: cancel.signal },
        dependencies: { connector },
      })
      expect(report).toMatchObject({ outcome: 'cancelled', problem: { code: 'cancelled' }, diagnosis: null })
    }
  })

  it('while the connector ends its read regardless', async () => {
    const cancel = new AbortController()
    const connector = connectorReading(() => {
      cancel.abort()
      return Promise.resolve(people('anna'))
    })
    for (const mode of ['test', 'synchronize'] as const) {
      const report = await runWith(installation, people(), {
        request: { mode, signal: cancel.signal },
        dependencies: { connector },
      })
      expect(report.outcome).toBe('cancelled')
    }
    expect(await userNames(installation)).toEqual([])
  })

  it('while it is probed stays a failure', async () => {
    const cancel = new AbortController()
    const connector = {
      ...connectorReading(() => Promise.reject(problemError('connection-refused', 'tcp'))),
      diagnose: () => {
        cancel.abort()
        return Promise.reject(problemError('cancelled', 'tcp'))
      },
    }
    const report = await runWith(installation, people(), {
      request: { signal: cancel.signal },
      dependencies: { connector },
    })
    expect(report).toMatchObject({ outcome: 'failed', diagnosis: null, problem: { code: 'connection-refused' } })
  })
})
