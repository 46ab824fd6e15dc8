import { weekdays, type Schedule } from '../../shared/domain/schedule.ts'
import type { Format } from './format.ts'
import type { Texts } from './texts.ts'

export function describeInterval({ schedule: text }: Texts, minutes: number): string {
  return minutes < 60 ? text.everyMinutes(minutes) : text.everyHours(minutes / 60)
}

/** When it runs, in a few words; the days in the order of the week, whatever order they were chosen in. */
export function describeSchedule(texts: Texts, schedule: Schedule, { list }: Pick<Format, 'list'>): string {
  const text = texts.schedule
  if (schedule.kind === 'interval') return describeInterval(texts, schedule.minutes)
  if (schedule.kind === 'daily') return text.daily(schedule.time)
  const chosen = weekdays.filter((day) => schedule.days.includes(day))
  return text.weekly(list(chosen.map((day) => text.days[day])), schedule.time)
}
