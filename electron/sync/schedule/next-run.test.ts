import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleIntervals, scheduleSchema, weekdays, type Schedule } from '../../../shared/domain/schedule.ts'
import { nextRunAfter } from './next-run.ts'

const daily = (time: string): Schedule => ({ kind: 'daily', time })
const weekly = (days: (typeof weekdays)[number][], time: string): Schedule => ({ kind: 'weekly', days, time })
const every = (minutes: (typeof scheduleIntervals)[number]): Schedule => ({ kind: 'interval', minutes })

describe('the next run', () => {
  it.each<[string, Schedule, string, string, string]>([
    ['at the next full step', every(5), 'Europe/Berlin', '2026-03-09T14:03:00Z', '2026-03-09T14:05:00Z'],
    ['never at the given moment', every(5), 'Europe/Berlin', '2026-03-09T14:05:00Z', '2026-03-09T14:10:00Z'],
    ['every two hours', every(120), 'UTC', '2026-03-09T14:03:00Z', '2026-03-09T16:00:00Z'],
    ['every twelve hours', every(720), 'UTC', '2026-03-09T14:03:00Z', '2026-03-10T00:00:00Z'],
    ['later today', daily('22:15'), 'Europe/Berlin', '2026-03-09T14:00:00Z', '2026-03-09T21:15:00Z'],
    ['tomorrow', daily('02:30'), 'Europe/Berlin', '2026-03-09T14:00:00Z', '2026-03-10T01:30:00Z'],
    ['midnight', daily('00:00'), 'Europe/Berlin', '2026-03-09T14:00:00Z', '2026-03-09T23:00:00Z'],
    ['the last minute of a day', daily('23:59'), 'America/New_York', '2026-01-01T05:00:00Z', '2026-01-02T04:59:00Z'],
    ['within the same second', daily('14:05'), 'UTC', '2026-03-09T14:04:59.999Z', '2026-03-09T14:05:00Z'],
    ['once, seen between', daily('02:30'), 'Europe/Berlin', '2026-10-25T00:45:00Z', '2026-10-26T01:30:00Z'],
    ['once, seen at the change', daily('02:30'), 'Europe/Berlin', '2026-10-25T01:10:00Z', '2026-10-26T01:30:00Z'],
    ['in another time zone', daily('02:30'), 'Asia/Kolkata', '2026-03-09T14:00:00Z', '2026-03-09T21:00:00Z'],
    // 2026-03-09 is a Monday.
    ['on that day of the week', weekly(['friday'], '02:30'), 'UTC', '2026-03-09T14:00:00Z', '2026-03-13T02:30:00Z'],
    ['on a Sunday', weekly(['sunday'], '02:30'), 'UTC', '2026-03-09T14:00:00Z', '2026-03-15T02:30:00Z'],
    ['a week later', weekly(['monday'], '02:30'), 'UTC', '2026-03-09T14:00:00Z', '2026-03-16T02:30:00Z'],
    ['later on the same day', weekly(['monday'], '22:30'), 'UTC', '2026-03-09T14:00:00Z', '2026-03-09T22:30:00Z'],
    [
      'on the first of several days',
      weekly(['saturday', 'wednesday'], '02:30'),
      'UTC',
      '2026-03-09T14:00:00Z',
      '2026-03-11T02:30:00Z',
    ],
    [
      'by the day of the time zone',
      weekly(['tuesday'], '00:30'),
      'Asia/Tokyo',
      '2026-03-09T14:00:00Z',
      '2026-03-09T15:30:00Z',
    ],
  ])('comes %s', (_case, schedule, timeZone, after, expected) => {
    expect(nextRunAfter(schedule, new Date(after), timeZone)).toEqual(new Date(expected))
  })

  it.each<[string, Schedule, string, readonly string[]]>([
    [
      'left out by the clocks comes when they have changed, and a day later at its time',
      daily('02:30'),
      'Europe/Berlin',
      ['2026-03-28T01:30:00Z', '2026-03-29T01:00:00Z', '2026-03-30T00:30:00Z'],
    ],
    [
      'repeated by the clocks comes once',
      daily('02:30'),
      'Europe/Berlin',
      ['2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
    ],
    [
      'left out at midnight comes on the same day',
      daily('00:00'),
      'Asia/Beirut',
      ['2026-03-27T22:00:00Z', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ],
    [
      'left out by half an hour comes when the clocks have changed',
      daily('02:15'),
      'Australia/Lord_Howe',
      ['2026-10-02T15:45:00Z', '2026-10-03T15:30:00Z', '2026-10-04T15:15:00Z'],
    ],
    [
      'of an interval is not moved by them',
      every(60),
      'Europe/Berlin',
      ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'],
    ],
  ])('at a time %s', (_case, schedule, timeZone, expected) => {
    const [first = ''] = expected
    let moment = new Date(Date.parse(first) - 60_000)
    const found = expected.map(() => {
      moment = nextRunAfter(schedule, moment, timeZone)
      return moment.toISOString().replace('.000Z', 'Z')
    })
    expect(found).toEqual(expected)
  })
})

const timeZones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]
const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constantFrom(...scheduleIntervals).map(every),
  timeOfDay.map(daily),
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), timeOfDay)
    .map(([days, time]) => weekly(days, time)),
)
/** A third of them within a day of a change of the clocks somewhere. */
const moments = fc.oneof(
  fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  fc.date({ min: new Date('2026-03-28'), max: new Date('2026-03-30'), noInvalidDate: true }),
  fc.date({ min: new Date('2026-10-24'), max: new Date('2026-10-26'), noInvalidDate: true }),
)
const scenes = fc.record({ schedule: schedules, timeZone: fc.constantFrom(...timeZones), moment: moments })

const wallTime = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(date)
const wallDay = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }).format(date).toLowerCase()
const offsetAt = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value

describe('every next run', () => {
  it('lies ahead, on a full minute, and not further than the schedule reaches', () => {
    fc.assert(
      fc.property(scenes, ({ schedule, timeZone, moment }) => {
        const next = nextRunAfter(schedule, moment, timeZone)
        const hours = { interval: 12, daily: 25, weekly: 7 * 24 + 1 }[schedule.kind]
        expect(next.getTime()).toBeGreaterThan(moment.getTime())
        expect(next.getTime() - moment.getTime()).toBeLessThanOrEqual(hours * 3_600_000)
        expect(next.getTime() % 60_000).toBe(0)
      }),
    )
  })

  it('has the time and the day of its schedule, unless the clocks have just changed', () => {
    fc.assert(
      fc.property(scenes, ({ schedule, timeZone, moment }) => {
        if (schedule.kind === 'interval') return
        const next = nextRunAfter(schedule, moment, timeZone)
        if (schedule.kind === 'weekly') expect(schedule.days).toContain(wallDay(next, timeZone))
        const justChanged = offsetAt(next, timeZone) !== offsetAt(new Date(next.getTime() - 1), timeZone)
        if (!justChanged) expect(wallTime(next, timeZone)).toBe(schedule.time)
      }),
    )
  })

  it('is the same from wherever before it one looks: no moment is a time for one and not for another', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        ({ schedule, timeZone, moment }, part) => {
          const next = nextRunAfter(schedule, moment, timeZone)
          const between = new Date(moment.getTime() + Math.floor(part * (next.getTime() - moment.getTime())))
          expect(nextRunAfter(schedule, between, timeZone)).toEqual(next)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of an interval is exactly that interval after the one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scheduleIntervals), moments, (minutes, moment) => {
        const next = nextRunAfter(every(minutes), moment, 'Europe/Berlin')
        const second = nextRunAfter(every(minutes), next, 'Europe/Berlin')
        expect(second.getTime() - next.getTime()).toBe(minutes * 60_000)
      }),
    )
  })
})

describe('a schedule', () => {
  it.each([
    [{ kind: 'interval', minutes: 7 }],
    [{ kind: 'interval', minutes: 0 }],
    [{ kind: 'daily', time: '24:00' }],
    [{ kind: 'daily', time: '2:30' }],
    [{ kind: 'weekly', days: [], time: '02:30' }],
    [{ kind: 'weekly', days: ['someday'], time: '02:30' }],
    [{ kind: 'daily', time: '02:30', confirm: true }],
  ])('%j is refused', (value) => expect(scheduleSchema.safeParse(value).success).toBe(false))
})
