import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleIntervals, type Schedule } from '../../../shared/domain/schedule.ts'
import { judgeSchedule } from './judge-schedule.ts'
import { nextRunAfter } from './next-run.ts'

const half: Schedule = { kind: 'interval', minutes: 30 }
const daily: Schedule = { kind: 'daily', time: '02:00' }
const weekly: Schedule = { kind: 'weekly', days: ['monday', 'friday'], time: '02:00' }
const timeZone = 'UTC'
const at = (moment: string) => new Date(`2026-03-${moment}:00Z`)

describe('a schedule is judged', () => {
  // 2026-03-09 is a Monday.
  it.each<[string, Schedule, string, string, 'wait' | 'run' | 'missed', string | null]>([
    ['before its time', half, '09T14:00', '09T14:29', 'wait', null],
    ['at its time', half, '09T14:00', '09T14:30', 'run', '09T14:30'],
    ['a moment after it', half, '09T14:00', '09T14:31', 'run', '09T14:30'],
    ['when that has been dealt with', half, '09T14:30', '09T14:31', 'wait', null],
    ['too late', half, '09T14:00', '09T14:32', 'missed', '09T14:30'],
    ['after a sleep of hours: the last time counts', half, '09T14:00', '09T20:10', 'missed', '09T20:00'],
    ['awake at a time, after many that were missed', half, '09T14:00', '09T20:00', 'run', '09T20:00'],
    ['weeks later', half, '09T14:00', '31T20:10', 'missed', '31T20:00'],
    ['before its day', daily, '09T02:00', '10T01:59', 'wait', null],
    ['on its day', daily, '09T02:00', '10T02:00', 'run', '10T02:00'],
    ['hours after its time', daily, '09T02:00', '10T09:00', 'missed', '10T02:00'],
    ['days after its time', daily, '09T02:00', '13T09:00', 'missed', '13T02:00'],
    ['saved after today’s time', daily, '09T03:00', '09T09:00', 'wait', null],
    ['between its days', weekly, '09T02:00', '12T09:00', 'wait', null],
    ['after one of its days', weekly, '09T02:00', '14T09:00', 'missed', '13T02:00'],
    ['weeks after its days', weekly, '02T02:00', '31T09:00', 'missed', '30T02:00'],
    ['with a clock that was set back', half, '09T14:00', '09T13:00', 'wait', null],
  ])('%s', (_case, schedule, handled, now, kind, due) => {
    expect(judgeSchedule({ schedule, timeZone, handled: at(handled), now: at(now) })).toEqual(
      due === null ? { kind } : { kind, due: at(due) },
    )
  })
})

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
const schedules = fc.oneof(
  fc.constantFrom(...scheduleIntervals).map((minutes): Schedule => ({ kind: 'interval', minutes })),
  fc.constantFrom(daily, weekly),
)

/** How often a run would come of it, looked at again and again, as a timer does that may stop for a while. */
function countRuns(
  schedule: Schedule,
  looks: readonly Date[],
): { readonly runs: number; readonly due: readonly Date[] } {
  let [handled = new Date(0)] = looks
  const due: Date[] = []
  for (const now of looks) {
    const judged = judgeSchedule({ schedule, timeZone: 'Europe/Berlin', handled, now })
    if (judged.kind === 'wait') continue
    due.push(judged.due)
    handled = now
  }
  return { runs: due.length, due }
}

describe('however it is looked at', () => {
  const scenes = fc.record({ schedule: schedules, looks: fc.array(moments, { minLength: 2, maxLength: 30 }) })

  it('no time comes twice, none before it is due, and each that comes is one of the schedule', () => {
    fc.assert(
      fc.property(scenes, ({ schedule, looks }) => {
        const sorted = looks.toSorted((one, other) => one.getTime() - other.getTime())
        const { due } = countRuns(schedule, sorted)
        expect(new Set(due.map(Number)).size).toBe(due.length)
        for (const moment of due) {
          expect(moment.getTime()).toBeLessThanOrEqual(Number(sorted.at(-1)))
          expect(nextRunAfter(schedule, new Date(moment.getTime() - 1), 'Europe/Berlin')).toEqual(moment)
        }
      }),
    )
  })

  it('a pause makes one run at most, and one exactly where a time fell into it', () => {
    fc.assert(
      fc.property(schedules, moments, moments, (schedule, one, other) => {
        const [from, until] = one < other ? [one, other] : [other, one]
        const fellInto = nextRunAfter(schedule, from, 'Europe/Berlin') <= until
        expect(countRuns(schedule, [from, until]).runs).toBe(fellInto ? 1 : 0)
      }),
    )
  })
})
