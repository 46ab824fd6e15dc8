import type { DirectorySchedule } from '../../../shared/domain/schedule.ts'
import type { DirectorySettings } from '../directory-settings.ts'

/** Where the schedules are kept, each as long as its directory. */
export interface ScheduleSettings extends Pick<DirectorySettings, 'directories'> {
  schedules(): readonly DirectorySchedule[]
  /** Reads, changes and writes as one step. */
  updateSchedules(change: (present: readonly DirectorySchedule[]) => readonly DirectorySchedule[]): Promise<void>
}
