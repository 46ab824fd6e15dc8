import { Cron } from 'croner'
import { unknownTimeZone, weekdays, type Schedule, type Weekday } from '../../../shared/domain/schedule.ts'

const minuteMs = 60_000

/**
 * The first time after the given moment. An interval counts minutes whatever the clocks do; a time of the day that a change
 * of the clocks leaves out comes as soon as they have changed, and one that they repeat comes once.
 */
export function nextRunAfter(schedule: Schedule, after: Date, timeZone: string): Date {
  if (schedule.kind === 'interval') return nextMultiple(after, schedule.minutes * minuteMs)
  const cron = new Cron(patternOf(schedule), {
    timezone: timeZone === unknownTimeZone ? 'UTC' : timeZone,
    paused: true,
  })
  const next = cron.nextRun(after)
  if (next === null) throw new Error('A schedule of days never ends.')
  return next
}

const nextMultiple = (after: Date, stepMs: number): Date =>
  new Date((Math.floor(after.getTime() / stepMs) + 1) * stepMs)

/** Second, minute, hour, day, month, weekday. */
function patternOf(schedule: Exclude<Schedule, { readonly kind: 'interval' }>): string {
  const [hour, minute] = schedule.time.split(':').map(Number)
  const days = schedule.kind === 'daily' ? '*' : schedule.days.map(numberOf).join(',')
  return `0 ${minute ?? 0} ${hour ?? 0} * * ${days}`
}

/** ISO 8601: Monday is 1, Sunday is 7, which croner takes as well as 0. */
const numberOf = (day: Weekday): number => weekdays.indexOf(day) + 1
