import type { Schedule, ScheduleStatus } from '../../../shared/domain/schedule.ts'
import type { Keeper } from '../../database/keeper.ts'
import { nextRunAfter } from '../../sync/schedule/next-run.ts'
import { requireDirectory } from '../directory-settings.ts'
import { createScheduleRunner, type ScheduleRunner, type ScheduleRunnerDependencies } from './schedule-runner.ts'
import { createScheduleTimer } from './schedule-timer.ts'
import { nextRunOf } from './scheduled-directory.ts'

interface ScheduleChange {
  readonly directory: string
  /** null: off. */
  readonly schedule: Schedule | null
}

interface ScheduleOverview {
  /** `elsewhere`: another process has the data folder too, and runs what is due. */
  readonly keptBy: 'this' | 'elsewhere'
  /** IANA name: whose times of the day these are. */
  readonly timeZone: string
  /** What a directory without a schedule is offered; null: nothing of one's own. Nothing ever runs by it. */
  readonly defaultSchedule: Schedule | null
  /** One for each directory that is configured. */
  readonly directories: readonly ScheduleStatus[]
}

export interface ScheduleService {
  list(): ScheduleOverview
  find(directory: string): Schedule | null
  save(change: ScheduleChange): Promise<ScheduleStatus>
  saveDefault(schedule: Schedule | null): Promise<{ schedule: Schedule | null }>
  /** Runs what is due from now on; never called where the program lives for one command. */
  start(): void
  /** At once instead of after the present pause, where something was missed for sure: the machine slept. */
  lookNow(): Promise<void>
  stop(): Promise<void>
}

export interface ScheduleDependencies extends ScheduleRunnerDependencies {
  readonly keeper: Keeper
}

export function createScheduleService(dependencies: ScheduleDependencies): ScheduleService {
  const { settings, events, timeZone } = dependencies
  const keeping = createKeeping(dependencies)
  const find = (directory: string) =>
    settings.schedules().find((stored) => stored.directory === directory)?.schedule ?? null
  const describe = (directory: string) =>
    describeStatus(dependencies, keeping.runner, { directory, schedule: find(directory) })
  let unsubscribe = (): void => undefined
  return {
    list: () => ({
      keptBy: keeping.keptBy(),
      timeZone: timeZone(),
      defaultSchedule: settings.defaultSchedule(),
      directories: settings.directories().map(({ id }) => describe(id)),
    }),
    find,
    save: async (change) => {
      await saveChange(dependencies, change)
      await keeping.wake()
      events.publish({ kind: 'schedule-changed' })
      return describe(change.directory)
    },
    saveDefault: async (schedule) => {
      await settings.saveDefaultSchedule(schedule)
      events.publish({ kind: 'schedule-changed' })
      return { schedule }
    },
    start: () => {
      unsubscribe = events.subscribe((event) => {
        if (event.kind !== 'run-ended') return
        keeping.runner.noticeEnd(event.run)
        void keeping.wake()
      })
      void keeping.start()
    },
    lookNow: () => keeping.wake(),
    stop: async () => {
      unsubscribe()
      await keeping.stop()
    },
  }
}

/** The timer, as long as it is this process that keeps the schedule. */
function createKeeping(dependencies: ScheduleDependencies) {
  const { keeper, events, onUnexpected } = dependencies
  let keptBy: ScheduleOverview['keptBy'] = 'this'
  let isStarted = false
  const wake = async (): Promise<void> => {
    if (isStarted) await timer.wake()
  }
  const runner = createScheduleRunner(dependencies, () => void wake())
  const work = async (): Promise<number> => {
    const present = (await keeper.claim()) ? 'this' : 'elsewhere'
    if (present !== keptBy) events.publish({ kind: 'schedule-changed' })
    keptBy = present
    if (keptBy === 'this') return runner.look()
    runner.forget()
    return Infinity
  }
  const timer = createScheduleTimer({ work, onFailed: onUnexpected })
  const start = (): Promise<void> => {
    isStarted = true
    return timer.wake()
  }
  const stop = async (): Promise<void> => {
    await timer.stop()
    if (isStarted) await keeper.release()
  }
  return { runner, keptBy: () => keptBy, wake, start, stop }
}

async function saveChange(
  { settings, now }: ScheduleDependencies,
  { directory, schedule }: ScheduleChange,
): Promise<void> {
  requireDirectory(settings, directory)
  const since = now().toISOString()
  await settings.updateSchedules((present) => [
    ...present.filter((stored) => stored.directory !== directory),
    ...(schedule === null ? [] : [{ directory, schedule, since }]),
  ])
}

function describeStatus(
  { now, timeZone }: ScheduleDependencies,
  runner: ScheduleRunner,
  { directory, schedule }: ScheduleChange,
): ScheduleStatus {
  if (schedule === null) return { directory, schedule, nextRun: null, note: null }
  const known = runner.find(directory)
  const present = now()
  const next = known === null ? nextRunAfter(schedule, present, timeZone()) : nextRunOf(known, present, timeZone())
  return { directory, schedule, nextRun: next.toISOString(), note: known?.note ?? null }
}
