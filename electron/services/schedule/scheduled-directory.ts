import type { DirectorySchedule, ScheduleNote } from '../../../shared/domain/schedule.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { judgeSchedule } from '../../sync/schedule/judge-schedule.ts'
import { nextRunAfter } from '../../sync/schedule/next-run.ts'

/** Where a scheduled run comes from, as it stands in the records. */
export type ScheduleOrigin = 'schedule' | 'missed schedule'

/** A run that is to begin. */
export interface PendingRun {
  readonly due: Date
  /** Not before. */
  readonly at: Date
  readonly origin: ScheduleOrigin
}

/** What is known of a directory's schedule while the program lives. */
export interface ScheduledDirectory {
  stored: DirectorySchedule
  /** Times up to this moment have been dealt with. */
  handled: Date
  pending: PendingRun | null
  /** A run of the schedule is going on. */
  isRunning: boolean
  note: ScheduleNote | null
}

/** After a start or a sleep the network needs a moment, and so does whoever has just opened the window. */
const settleMs = 60_000
/** While something is in the way whose end is told too, so that nobody waits that long. */
export const retryMs = 30_000

/** A run that was recorded after a time was due, whoever started it, has dealt with that time. */
export function beginSchedule(stored: DirectorySchedule, lastRun: RunSummary | null, now: Date): ScheduledDirectory {
  const lastEnd = lastRun === null ? 0 : Date.parse(lastRun.startedAt) + (lastRun.durationMs ?? 0)
  const handled = new Date(Math.min(now.getTime(), Math.max(Date.parse(stored.since), lastEnd)))
  return { stored, handled, pending: null, isRunning: false, note: null }
}

/** What has become due is pending from now on. Answers the time that is skipped, because the last run goes on still. */
export function lookAt(directory: ScheduledDirectory, now: Date, timeZone: string): Date | null {
  // The clock was set back: what it shows for the second time is not due again.
  if (directory.handled > now) directory.handled = now
  const { schedule } = directory.stored
  const judged = judgeSchedule({ schedule, timeZone, handled: directory.handled, now })
  if (judged.kind === 'wait') return null
  directory.handled = now
  const { due } = judged
  if (directory.isRunning) return due
  if (judged.kind === 'run') directory.pending = { due, at: now, origin: 'schedule' }
  else {
    directory.pending = { due, at: new Date(now.getTime() + settleMs), origin: 'missed schedule' }
    directory.note = { kind: 'missed', due: due.toISOString() }
  }
  return null
}

export function nextRunOf({ stored, pending }: ScheduledDirectory, now: Date, timeZone: string): Date {
  return pending?.at ?? nextRunAfter(stored.schedule, now, timeZone)
}

/** Somebody else's run has ended. A synchronization was all that a pending run would be; a test was in its way. */
export function noticeEnd(directory: ScheduledDirectory, run: RunSummary, now: Date): void {
  if (directory.pending === null) return
  directory.pending = run.mode === 'synchronize' ? null : { ...directory.pending, at: now }
}
