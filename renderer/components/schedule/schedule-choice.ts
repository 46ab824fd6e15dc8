import {
  scheduleSchema,
  timeOfDaySchema,
  weekdays,
  type Schedule,
  type ScheduleInterval,
  type Weekday,
} from '../../../shared/domain/schedule.ts'

/** What the dialog holds: each way keeps its values while another one is looked at. */
export interface ScheduleChoice {
  readonly kind: 'off' | Schedule['kind']
  readonly minutes: ScheduleInterval
  /** As it is typed. */
  readonly time: string
  readonly days: readonly Weekday[]
}

/** At night on working days: where somebody turns a schedule on, these are there first. */
const proposed: ScheduleChoice = {
  kind: 'off',
  minutes: 60,
  time: '02:00',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
}

/** One that is off has the values of the default, and is still off. */
export const choiceOf = (schedule: Schedule | null, defaultSchedule: Schedule | null): ScheduleChoice =>
  schedule === null ? { ...proposed, ...defaultSchedule, kind: 'off' } : { ...proposed, ...schedule }

/** undefined where something must be corrected first. */
export function scheduleOf({ kind, minutes, time, days }: ScheduleChoice): Schedule | null | undefined {
  if (kind === 'off') return null
  const inOrder = weekdays.filter((day) => days.includes(day))
  const values = { interval: { minutes }, daily: { time }, weekly: { days: inOrder, time } }[kind]
  return scheduleSchema.safeParse({ kind, ...values }).data
}

export const isTime = (typed: string): boolean => timeOfDaySchema.safeParse(typed).success

export const toggleDay = (days: readonly Weekday[], day: Weekday): readonly Weekday[] =>
  days.includes(day) ? days.filter((chosen) => chosen !== day) : [...days, day]
