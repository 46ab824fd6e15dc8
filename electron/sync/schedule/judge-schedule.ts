import type { Schedule } from '../../../shared/domain/schedule.ts'
import { nextRunAfter } from './next-run.ts'

/** What is to be done now. */
export type Judgement =
  | { readonly kind: 'wait' }
  | { readonly kind: 'run'; readonly due: Date }
  /** The machine slept, or the program was not there. However many times were missed, one run is made up for them. */
  | { readonly kind: 'missed'; readonly due: Date }

export interface ScheduleFacts {
  readonly schedule: Schedule
  readonly timeZone: string
  /** Times up to this moment have been dealt with. */
  readonly handled: Date
  readonly now: Date
}

/** A timer that is not later than this has fired in time. */
const graceMs = 90_000
/** No schedule has a longer pause: a week, and the hour of a change of the clocks. */
const longestPauseMs = (7 * 24 + 2) * 3_600_000

export function judgeSchedule(facts: ScheduleFacts): Judgement {
  const due = findLatestDue(facts)
  if (due === null) return { kind: 'wait' }
  return { kind: facts.now.getTime() - due.getTime() <= graceMs ? 'run' : 'missed', due }
}

/** The last time after `handled` that has come; null where none has. */
function findLatestDue({ schedule, timeZone, handled, now }: ScheduleFacts): Date | null {
  const from = new Date(Math.max(handled.getTime(), now.getTime() - longestPauseMs))
  let due = nextRunAfter(schedule, from, timeZone)
  if (due > now) return null
  // Not one by one through a week of five minutes each: the last one lies within the pause before now.
  const step = schedule.kind === 'interval' ? schedule.minutes * 60_000 : null
  if (step !== null) return new Date(Math.floor(now.getTime() / step) * step)
  for (let next = due; next <= now; next = nextRunAfter(schedule, next, timeZone)) due = next
  return due
}
