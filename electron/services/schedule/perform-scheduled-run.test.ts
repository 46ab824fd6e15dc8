import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { sampleConfiguration } from '../service-fakes.ts'
import { at, iso, minute, openSchedule, recordedRun } from './schedule-fakes.ts'

beforeEach(() => vi.useFakeTimers({ now: at('14:03') }))
afterEach(() => vi.useRealTimers())

describe('beside another run of the directory', () => {
  test('a synchronization: the scheduled one is skipped, and the audit log says so', async () => {
    const { services, started, main, notes, runs } = await openSchedule()
    await services.synchronization.synchronize({ directory: 'main', expectedFingerprint: null })
    await vi.advanceTimersByTimeAsync(27 * minute)
    expect(started()).toEqual(['synchronize main from window'])
    expect(main()).toMatchObject({ note: { kind: 'skipped', due: iso('14:30') }, nextRun: iso('15:00') })
    expect(notes).toEqual([
      {
        action: 'run-skipped',
        subject: 'main',
        outcome: 'refused',
        details: [
          { field: 'due', before: null, after: iso('14:30') },
          { field: 'problem', before: null, after: 'run-active' },
        ],
      },
    ])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(30 * minute)
    expect(started()).toHaveLength(2)
  })

  test('its own that takes longer than the pause: what falls into it is skipped, and none follows at once', async () => {
    const { started, runs, main } = await openSchedule()
    await vi.advanceTimersByTimeAsync(90 * minute)
    expect(started()).toHaveLength(1)
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(started()).toHaveLength(1)
    expect(main()).toMatchObject({ note: { kind: 'skipped', due: iso('15:30') }, nextRun: iso('16:00') })
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toHaveLength(2)
  })

  test('one of another process, which the database knows: skipped', async () => {
    const { main, notes } = await openSchedule({
      parts: {
        engine: () => Promise.reject(problemError('run-active', 'plan', { parameters: { directory: 'main' } })),
      },
    })
    await vi.advanceTimersByTimeAsync(27 * minute)
    expect(main()).toMatchObject({ note: { kind: 'skipped' } })
    expect(notes).toHaveLength(1)
  })

  test('a test: the scheduled one waits for its end', async () => {
    const { services, runs, started, notes } = await openSchedule()
    const { ended } = await services.synchronization.test({ configuration: sampleConfiguration('main'), secrets: {} })
    await vi.advanceTimersByTimeAsync(29 * minute)
    expect(started()).toEqual(['test main from window'])
    runs[0]?.end()
    await ended
    await vi.advanceTimersByTimeAsync(0)
    expect(started()).toEqual(['test main from window', 'synchronize main from schedule'])
    expect(notes).toEqual([])
  })

  test('one of another directory does not matter', async () => {
    const { services, started } = await openSchedule()
    await services.synchronization.synchronize({ directory: 'other', expectedFingerprint: null })
    await vi.advanceTimersByTimeAsync(27 * minute)
    expect(started()).toEqual(['synchronize other from window', 'synchronize main from schedule'])
  })
})

describe('after a plan that was held', () => {
  const held = recordedRun({ outcome: 'held', fingerprint: 'f'.repeat(64) })

  test.each([
    ['the same plan again is not recorded again, and never applied', { outcome: 'held' }, null],
    ['a plan that needs no confirmation is applied', { outcome: 'planned' }, 'synchronize main from schedule'],
    ['a failure is recorded', { outcome: 'failed', plan: null }, 'synchronize main from schedule'],
    ['a cancel is obeyed', { outcome: 'cancelled', plan: null }, null],
  ] as const)('%s', async (_case, report, second) => {
    const { runs, started, main } = await openSchedule({ lastRun: held })
    await vi.advanceTimersByTimeAsync(27 * minute)
    runs[0]?.end(report)
    await vi.advanceTimersByTimeAsync(0)
    expect(started()).toEqual(['test main from schedule', ...(second === null ? [] : [second])])
    const stillHeld = { kind: 'still-held', due: iso('14:30'), runId: '7' }
    expect(main()?.note).toEqual(report.outcome === 'held' ? stillHeld : null)
    expect(runs.every(({ request }) => request.expectedFingerprint === null)).toBe(true)
  })

  test('another plan that is held too is recorded', async () => {
    const { runs, started } = await openSchedule({ lastRun: { ...held, fingerprint: 'e'.repeat(64) } })
    await vi.advanceTimersByTimeAsync(27 * minute)
    runs[0]?.end({ outcome: 'held' })
    await vi.advanceTimersByTimeAsync(0)
    expect(started()).toEqual(['test main from schedule', 'synchronize main from schedule'])
  })
})
