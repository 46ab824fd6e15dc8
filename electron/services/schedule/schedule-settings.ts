import type { DirectorySchedule, Schedule } from '../../../shared/domain/schedule.ts'
import type { DirectorySettings } from '../directory-settings.ts'

/** Where the schedules are kept, each as long as its directory. */
export interface ScheduleSettings extends Pick<DirectorySettings, 'directories'> {
  schedules(): readonly DirectorySchedule[]
  /** Reads, changes and writes as one step. */
  updateSchedules(change: (present: readonly DirectorySchedule[]) => readonly DirectorySchedule[]): Promise<void>
  /** What a new schedule is offered to begin with. */
  defaultSchedule(): Schedule | null
  saveDefaultSchedule(schedule: Schedule | null): Promise<void>
}
