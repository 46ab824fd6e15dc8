import { createByHand } from '../database/testing/plans.ts'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { directoryUser, outline, snapshotOf, skippedRecord } from './plan/plan-fixtures.ts'
import {
  configuration,
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
const anyPage = { offset: 0, limit: 100, kinds: [], search: '' }
const recordedRuns = async () =>
  (await installation.database.runs.list({ directory: null, offset: 0, limit: 100 })).rows

describe('Test Settings', () => {
  it('writes nothing: no users, no record, no folder', async () => {
    const before = await storedState(installation)
    const report = await runWith(installation, people('anna', 'berta'), { request: { mode: 'test' } })
    expect(report).toMatchObject({ outcome: 'planned', runId: null, problem: null, diagnosis: null })
    expect(report.plan && outline(report.plan)).toEqual(['create anna', 'create berta'])
    expect(await storedState(installation)).toEqual(before)
    expect(await recordedRuns()).toEqual([])
    expect(existsSync(installation.archiveFolder)).toBe(false)
  })

  it('says that the plan would be held', async () => {
    const report = await runWith(installation, people(), { request: { mode: 'test' } })
    expect(report.outcome).toBe('held')
    expect(report.plan?.holds).toEqual([{ kind: 'no-users-read' }])
  })

  it('tells nobody of a recorded run', async () => {
    const onRecorded = vi.fn()
    await runWith(installation, people('anna'), { request: { mode: 'test', onRecorded } })
    expect(onRecorded).not.toHaveBeenCalled()
  })
})

describe('Synchronize now', () => {
  it('makes exactly the change that the test showed', async () => {
    const tested = await runWith(installation, people('anna'), { request: { mode: 'test' } })
    const report = await runWith(installation, people('anna'))
    expect(report.outcome).toBe('applied')
    expect(report.plan).toEqual(tested.plan)
    const { users } = await storedState(installation)
    expect(users).toMatchObject([{ ...directoryUser('anna'), authentication: 'directory-services', directory: 'main' }])
  })

  it('is recorded from its start to its end, with its changes', async () => {
    const onRecorded = vi.fn()
    const snapshot = snapshotOf([directoryUser('anna')], { skipped: [skippedRecord({ userName: 'berta' })] })
    const report = await runWith(installation, snapshot, { request: { onRecorded, origin: 'window' } })
    expect(onRecorded.mock.calls).toEqual([[report.runId]])
    expect(await recordedRuns()).toMatchObject([
      {
        id: String(report.runId),
        directory: 'main',
        mode: 'synchronize',
        outcome: 'applied',
        origin: 'window',
        fingerprint: report.plan?.fingerprint,
        counts: { read: 2, create: 1, skip: 1 },
        holds: [],
        problem: null,
      },
    ])
    const { rows } = await installation.database.runs.listChanges(report.runId ?? 0, anyPage)
    expect(rows.map(({ kind, userName }) => `${kind} ${userName}`)).toEqual(['create anna', 'skip berta'])
  })

  it('writes nothing the second time, but records the run', async () => {
    await runWith(installation, people('anna', 'berta'))
    const before = await storedState(installation)
    const applyPlan = vi.fn()
    const database = { ...installation.database, applyPlan }
    const snapshot = snapshotOf(people('anna', 'berta').users, { skipped: [skippedRecord({ userName: 'carla' })] })
    const report = await runWith(installation, snapshot, { dependencies: { database } })
    expect(report).toMatchObject({ outcome: 'applied', plan: { changes: [], counts: { unchanged: 2 } } })
    expect(applyPlan).not.toHaveBeenCalled()
    expect(await storedState(installation)).toEqual(before)
    expect(await recordedRuns()).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }])
    expect(await installation.database.runs.listChanges(report.runId ?? 0, anyPage)).toMatchObject({ total: 1 })
  })

  it('gives default privileges to new users only', async () => {
    await createByHand(installation.database, {
      userName: 'anna',
      fullName: null,
      authentication: 'directory-services',
      privileges: ['export'],
    })
    await runWith(installation, people('anna', 'berta'))
    const privilegesOf = async (name: string) => (await installation.database.users.findByName(name))?.privileges
    expect(await privilegesOf('anna')).toEqual(['export'])
    expect(await privilegesOf('berta')).toEqual(['login'])
  })

  it('leaves users with integrated authentication alone', async () => {
    await createByHand(installation.database, {
      userName: 'Anna',
      fullName: 'By hand',
      authentication: 'integrated',
      privileges: [],
    })
    const before = await storedState(installation)
    const report = await runWith(installation, people('anna'))
    expect(report.plan && outline(report.plan)).toEqual(['skip anna: name-of-integrated-user'])
    expect(await storedState(installation)).toEqual(before)
  })

  it('swaps names and follows chains', async () => {
    await runWith(installation, people('anna', 'berta', 'carla'))
    const renamed = [
      directoryUser('anna', { userName: 'berta' }),
      directoryUser('berta', { userName: 'anna' }),
      directoryUser('carla', { userName: 'CARLA' }),
      directoryUser('carla2', { userName: 'dora' }),
    ]
    const report = await runWith(installation, snapshotOf(renamed))
    expect(report.outcome).toBe('applied')
    const { users } = await storedState(installation)
    expect(Object.fromEntries(users.map(({ userName, externalId }) => [externalId, userName]))).toEqual({
      'entryUUID:anna': 'berta',
      'entryUUID:berta': 'anna',
      'entryUUID:carla': 'CARLA',
      'entryUUID:carla2': 'dora',
    })
  })

  it.each(['test', 'synchronize'] as const)('says how long it took, and never less than nothing: %s', async (mode) => {
    const ticking = (step: number) => {
      let moment = 1_000_000
      return () => new Date((moment += step))
    }
    const run = (step: number) =>
      runWith(installation, people('anna'), { request: { mode }, dependencies: { now: ticking(step) } })
    const forward = await run(250)
    expect([250, 500]).toContain(forward.durationMs)
    expect((await run(-250)).durationMs).toBe(0)
  })

  it('shows its phases in order', async () => {
    const phases: string[] = []
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number | null }) => {
      if (phases.at(-1) !== phase) phases.push(phase)
      if (total !== null) expect(done).toBeLessThanOrEqual(total)
    }
    await runWith(installation, people('anna'), { onProgress })
    expect(phases).toEqual(['comparing', 'writing'])
  })
})

describe('the guard', () => {
  const six = people('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const options = { configuration: configuration({ deletionLimit: { count: 1, percent: 10 } }) }

  it('holds a plan with its changes on record, and nothing is written', async () => {
    await runWith(installation, six)
    const before = await storedState(installation)
    const report = await runWith(installation, people('a', 'b', 'c', 'd', 'e'), { request: options })
    const holds = [{ kind: 'deletion-limit', deletions: 2, limit: 1, usersOfDirectory: 7 }]
    expect(report).toMatchObject({ outcome: 'held', plan: { holds } })
    expect(await storedState(installation)).toEqual(before)
    expect((await recordedRuns())[0]).toMatchObject({ outcome: 'held', holds, counts: { delete: 2 } })
    expect(await installation.database.runs.listChanges(report.runId ?? 0, anyPage)).toMatchObject({ total: 2 })
  })

  it('lets the very plan pass that was confirmed', async () => {
    await runWith(installation, six)
    const remaining = people('a', 'b', 'c', 'd', 'e')
    const held = await runWith(installation, remaining, { request: options })
    const expectedFingerprint = held.plan?.fingerprint ?? null
    const report = await runWith(installation, remaining, { request: { ...options, expectedFingerprint } })
    expect(report).toMatchObject({ outcome: 'applied', plan: { holds: [] } })
    expect(await userNames(installation)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('holds what is no longer the plan that was confirmed', async () => {
    await runWith(installation, six)
    const before = await storedState(installation)
    const held = await runWith(installation, people('a', 'b', 'c', 'd', 'e'), { request: options })
    const expectedFingerprint = held.plan?.fingerprint ?? ''
    const report = await runWith(installation, people('a', 'b', 'c', 'd'), {
      request: { ...options, expectedFingerprint },
    })
    expect(report.outcome).toBe('held')
    expect(report.plan?.holds).toMatchObject([
      { kind: 'deletion-limit' },
      { kind: 'plan-changed', expectedFingerprint },
    ])
    expect(await storedState(installation)).toEqual(before)
  })

  it('holds a harmless plan too that is not the one that was shown', async () => {
    const shown = { expectedFingerprint: 'f'.repeat(64) }
    const held = await runWith(installation, people('anna'), { request: shown })
    expect(held).toMatchObject({ outcome: 'held', plan: { holds: [{ kind: 'plan-changed' }] } })
    expect(await userNames(installation)).toEqual([])
  })
})
