import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeServices } from '../service-fakes.ts'
import { at, halfHour, iso, minute, openSchedule, recordedRun } from './schedule-fakes.ts'

beforeEach(() => vi.useFakeTimers({ now: at('14:03') }))
afterEach(() => vi.useRealTimers())

/** The machine sleeps: its clock goes on, and no timer fires. */
async function sleepUntil(time: string) {
  vi.setSystemTime(at(time))
  await vi.advanceTimersByTimeAsync(30_000)
}

describe('a scheduled run', () => {
  test('starts when it is due, without a confirmation, and again at the next time', async () => {
    const { runs, started, main } = await openSchedule()
    expect(main()).toMatchObject({ schedule: halfHour, nextRun: iso('14:30'), note: null })
    await vi.advanceTimersByTimeAsync(27 * minute - 1)
    expect(started()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(started()).toEqual(['synchronize main from schedule'])
    expect(runs[0]?.request.expectedFingerprint).toBeNull()
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(0)
    expect(main()).toMatchObject({ nextRun: iso('15:00'), note: null })
    await vi.advanceTimersByTimeAsync(30 * minute)
    expect(started()).toHaveLength(2)
  })

  test('never starts before the service is started, nor after it is stopped', async () => {
    const { services, runs } = fakeServices()
    await services.schedule.save({ directory: 'main', schedule: halfHour })
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(runs).toEqual([])
    services.schedule.start()
    await vi.advanceTimersByTimeAsync(0)
    await services.schedule.stop()
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(runs).toEqual([])
  })

  test('follows what is saved: another time, off, and a directory that is removed', async () => {
    const { schedule, settings, started, published } = await openSchedule({ since: null })
    expect(await schedule.save({ directory: 'main', schedule: { kind: 'interval', minutes: 5 } })).toEqual({
      directory: 'main',
      schedule: { kind: 'interval', minutes: 5 },
      nextRun: iso('14:05'),
      note: null,
    })
    expect(published.at(-1)).toEqual({ kind: 'schedule-changed' })
    expect(await schedule.save({ directory: 'main', schedule: halfHour })).toMatchObject({ nextRun: iso('14:30') })
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toEqual([])
    expect(await schedule.save({ directory: 'main', schedule: null })).toMatchObject({ nextRun: null, schedule: null })
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(started()).toEqual([])
    await schedule.save({ directory: 'main', schedule: halfHour })
    // What another process does when it imports a configuration.
    await settings.updateSchedules(() => [])
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(started()).toEqual([])
    await expect(schedule.save({ directory: 'nowhere', schedule: halfHour })).rejects.toMatchObject({
      problem: { code: 'directory-not-configured' },
    })
  })
})

describe('the default schedule', () => {
  test('is kept and told, and nothing ever runs by it', async () => {
    const { schedule, started, main, published } = await openSchedule({ since: null })
    expect(schedule.list().defaultSchedule).toBeNull()
    expect(await schedule.saveDefault(halfHour)).toEqual({ schedule: halfHour })
    expect(published.at(-1)).toEqual({ kind: 'schedule-changed' })
    expect(schedule.list().defaultSchedule).toEqual(halfHour)
    expect(main()).toMatchObject({ schedule: null, nextRun: null })
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(started()).toEqual([])
    await schedule.saveDefault(null)
    expect(schedule.list().defaultSchedule).toBeNull()
  })
})

describe('what was missed', () => {
  test.each([
    ['nothing, where the schedule is younger', '14:00', undefined, null],
    ['a time while the program was not running', '12:00', undefined, '14:00'],
    ['nothing, where a run began since', '12:00', recordedRun({ startedAt: iso('14:01') }), null],
    ['nothing, where a run ended since', '12:00', recordedRun({ startedAt: iso('13:59'), durationMs: minute }), null],
    ['a time since the last run', '12:00', recordedRun({ startedAt: iso('13:31') }), '14:00'],
  ])('%s', async (_case, since, lastRun, missed) => {
    const { main } = await openSchedule({ since, ...(lastRun === undefined ? {} : { lastRun }) })
    expect(main()).toMatchObject({
      note: missed === null ? null : { kind: 'missed', due: iso(missed) },
      nextRun: iso(missed === null ? '14:30' : '14:04'),
    })
  })

  test('is made up for by one run a minute after the start, which says so', async () => {
    const { runs, started, main } = await openSchedule({ since: '02:00' })
    await vi.advanceTimersByTimeAsync(minute - 1)
    expect(started()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(started()).toEqual(['synchronize main from missed schedule'])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toHaveLength(1)
    expect(main()).toEqual({
      directory: 'main',
      schedule: halfHour,
      nextRun: iso('14:30'),
      note: { kind: 'missed', due: iso('14:00') },
    })
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(started()).toEqual(['synchronize main from missed schedule', 'synchronize main from schedule'])
    expect(main()).toMatchObject({ note: null })
  })

  test('in a sleep of hours makes one run, a minute after waking', async () => {
    const { started } = await openSchedule()
    await sleepUntil('20:10')
    expect(started()).toEqual([])
    await vi.advanceTimersByTimeAsync(minute)
    expect(started()).toEqual(['synchronize main from missed schedule'])
  })

  test('in a sleep that ended just now is looked at without waiting for the timer', async () => {
    const { schedule, main, started } = await openSchedule()
    vi.setSystemTime(at('17:10'))
    await schedule.lookNow()
    expect(main()).toMatchObject({ note: { kind: 'missed', due: iso('17:00') }, nextRun: iso('17:11') })
    await schedule.lookNow()
    await vi.advanceTimersByTimeAsync(minute)
    expect(started(), 'one run, however often it is looked at').toEqual(['synchronize main from missed schedule'])
  })

  test('is not made up for where a synchronization ends meanwhile, or the next time comes first', async () => {
    const first = await openSchedule({ since: '12:00' })
    const { ended } = await first.services.synchronization.synchronize({ directory: 'main', expectedFingerprint: null })
    first.runs[0]?.end()
    await ended
    await vi.advanceTimersByTimeAsync(5 * minute)
    expect(first.started()).toEqual(['synchronize main from window'])
    await first.schedule.stop()

    vi.setSystemTime(at('14:29'))
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(new Date(at('14:29').getTime() + 30_000))
    const second = await openSchedule({ since: '12:00' })
    await vi.advanceTimersByTimeAsync(5 * minute)
    expect(second.started()).toEqual(['synchronize main from schedule'])
  })

  test('is nothing where the clock was set back', async () => {
    const { started, runs } = await openSchedule()
    await vi.advanceTimersByTimeAsync(27 * minute)
    runs[0]?.end()
    await sleepUntil('09:40')
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toHaveLength(2)
  })
})

describe('where another process keeps the schedule', () => {
  test('nothing is started here, until that process is gone', async () => {
    let isOwn = false
    const release = vi.fn(() => Promise.resolve())
    const { schedule, started, main, published } = await openSchedule({
      since: '12:00',
      parts: { scheduleKeeper: { claim: () => Promise.resolve(isOwn), release } },
    })
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(started()).toEqual([])
    expect(schedule.list().keptBy).toBe('elsewhere')
    expect(main()).toMatchObject({ nextRun: iso('15:30'), note: null })
    isOwn = true
    await vi.advanceTimersByTimeAsync(30_000)
    expect(schedule.list().keptBy).toBe('this')
    expect(published.at(-1)).toEqual({ kind: 'schedule-changed' })
    await schedule.stop()
    expect(release).toHaveBeenCalledOnce()
  })
})

describe('what fails', () => {
  test('a run that cannot even be recorded is told, and the next one is tried', async () => {
    let calls = 0
    const onUnexpected = vi.fn()
    const { main } = await openSchedule({
      parts: {
        onUnexpected,
        engine: () => {
          calls += 1
          return Promise.reject(new Error('disk full'))
        },
      },
    })
    await vi.advanceTimersByTimeAsync(28 * minute)
    expect(main()).toMatchObject({ note: { kind: 'not-started', due: iso('14:30') } })
    expect(onUnexpected).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(30 * minute)
    expect(calls).toBe(2)
  })

  test('settings that cannot be read for a while do not end the schedule', async () => {
    let isBroken = false
    const onUnexpected = vi.fn()
    const scheduleKeeper = {
      claim: () => (isBroken ? Promise.reject(new Error('no network drive')) : Promise.resolve(true)),
      release: () => Promise.resolve(),
    }
    const { started } = await openSchedule({ parts: { onUnexpected, scheduleKeeper } })
    isBroken = true
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(onUnexpected).toHaveBeenCalled()
    isBroken = false
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(started()).toHaveLength(1)
  })
})
