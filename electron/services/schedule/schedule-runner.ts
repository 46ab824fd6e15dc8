import { isDeepStrictEqual } from 'node:util'
import type { DirectorySchedule, ScheduleNote } from '../../../shared/domain/schedule.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import type { AuditLog } from '../../database/audit/audit-log.ts'
import type { EventHub } from '../event-hub.ts'
import { performScheduledRun, type ScheduledRunDependencies } from './perform-scheduled-run.ts'
import {
  beginSchedule,
  lookAt,
  nextRunOf,
  noticeEnd,
  retryMs,
  type PendingRun,
  type ScheduledDirectory,
} from './scheduled-directory.ts'

export interface ScheduleRunnerDependencies extends ScheduledRunDependencies {
  readonly audit: Pick<AuditLog, 'append'>
  readonly events: EventHub
  readonly now: () => Date
  /** IANA name. */
  readonly timeZone: () => string
  readonly onUnexpected: (thrown: unknown) => void
}

export interface ScheduleRunner {
  /** Starts what is due. Answers in how many milliseconds something else is. */
  look(): Promise<number>
  /** Another process runs what is due. */
  forget(): void
  noticeEnd(run: RunSummary): void
  find(directory: string): ScheduledDirectory | null
}

export function createScheduleRunner(dependencies: ScheduleRunnerDependencies, wake: () => void): ScheduleRunner {
  const known = new Map<string, ScheduledDirectory>()
  return {
    look: async () => {
      const stored = dependencies.settings.schedules()
      for (const id of known.keys()) if (!stored.some(({ directory }) => directory === id)) known.delete(id)
      for (const one of stored) await lookAtOne(dependencies, await learn(dependencies, known, one), wake)
      return pauseUntilNext(dependencies, [...known.values()])
    },
    forget: () => known.clear(),
    noticeEnd: (run) => {
      const directory = known.get(run.directory)
      if (directory !== undefined) noticeEnd(directory, run, dependencies.now())
    },
    find: (directory) => known.get(directory) ?? null,
  }
}

/** One that was saved anew begins anew. */
async function learn(
  { runs, now }: ScheduleRunnerDependencies,
  known: Map<string, ScheduledDirectory>,
  stored: DirectorySchedule,
): Promise<ScheduledDirectory> {
  const present = known.get(stored.directory)
  if (present !== undefined && isDeepStrictEqual(present.stored, stored)) return present
  const { rows } = await runs.list({ directory: stored.directory, offset: 0, limit: 1 })
  const begun = beginSchedule(stored, rows[0] ?? null, now())
  known.set(stored.directory, begun)
  return begun
}

async function lookAtOne(
  dependencies: ScheduleRunnerDependencies,
  directory: ScheduledDirectory,
  wake: () => void,
): Promise<void> {
  const { now, timeZone } = dependencies
  const before = directory.pending
  const skipped = lookAt(directory, now(), timeZone())
  if (skipped !== null) await noteSkipped(dependencies, directory, skipped)
  const { pending } = directory
  if (pending !== null && pending.at <= now()) void launch(dependencies, directory, pending).finally(wake)
  else if (pending !== before) publishChange(dependencies)
}

/** Never rejects. */
async function launch(
  dependencies: ScheduleRunnerDependencies,
  directory: ScheduledDirectory,
  pending: PendingRun,
): Promise<void> {
  directory.pending = null
  directory.isRunning = true
  directory.note = pending.origin === 'missed schedule' ? noteOf('missed', pending.due) : null
  publishChange(dependencies)
  try {
    await runAndNote(dependencies, directory, pending)
  } catch (thrown) {
    dependencies.onUnexpected(thrown)
    directory.note = noteOf('not-started', pending.due)
  } finally {
    directory.isRunning = false
    publishChange(dependencies)
  }
}

async function runAndNote(
  dependencies: ScheduleRunnerDependencies,
  directory: ScheduledDirectory,
  pending: PendingRun,
): Promise<void> {
  const { stored } = directory
  const end = await performScheduledRun(dependencies, { directory: stored.directory, origin: pending.origin })
  switch (end.kind) {
    case 'ended':
    case 'cancelled':
      return
    case 'still-held':
      directory.note = { kind: 'still-held', due: pending.due.toISOString(), runId: end.runId }
      return
    case 'skip':
      return noteSkipped(dependencies, directory, pending.due)
    case 'wait':
      directory.pending ??= { ...pending, at: new Date(dependencies.now().getTime() + retryMs) }
  }
}

async function noteSkipped(
  { audit }: ScheduleRunnerDependencies,
  directory: ScheduledDirectory,
  due: Date,
): Promise<void> {
  directory.note = noteOf('skipped', due)
  const details = [
    { field: 'due', before: null, after: due.toISOString() },
    { field: 'problem', before: null, after: 'run-active' },
  ]
  const note = { action: 'run-skipped', subject: directory.stored.directory, outcome: 'refused', details } as const
  await audit.append([note], { user: null, origin: 'schedule' })
}

const noteOf = (kind: Exclude<ScheduleNote['kind'], 'still-held'>, due: Date): ScheduleNote => ({
  kind,
  due: due.toISOString(),
})

const publishChange = ({ events }: ScheduleRunnerDependencies): void => events.publish({ kind: 'schedule-changed' })

/** What goes on wakes the timer when it ends. */
function pauseUntilNext(
  { now, timeZone }: ScheduleRunnerDependencies,
  directories: readonly ScheduledDirectory[],
): number {
  const present = now()
  const next = directories.map((directory) => nextRunOf(directory, present, timeZone()).getTime())
  return Math.min(Infinity, ...next) - present.getTime()
}
