import { z } from 'zod'
import { directoryIdSchema } from '../configuration/common-schemas.ts'
import { scheduleSchema, scheduleStatusSchema } from '../domain/schedule.ts'

export const scheduleCalls = {
  'schedule.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      /** `elsewhere`: another process has the data folder too, and runs what is due. */
      keptBy: z.enum(['this', 'elsewhere']),
      /** IANA name: whose times of the day these are. */
      timeZone: z.string(),
      /** What a directory without a schedule is offered; null: nothing of one's own. Nothing ever runs by it. */
      defaultSchedule: scheduleSchema.nullable(),
      /** One for each directory that is configured. */
      directories: z.array(scheduleStatusSchema),
    }),
  },
  /** null turns it off. */
  'schedule.save': {
    input: z.strictObject({ directory: directoryIdSchema, schedule: scheduleSchema.nullable() }),
    output: scheduleStatusSchema,
  },
  'schedule.saveDefault': {
    input: z.strictObject({ schedule: scheduleSchema.nullable() }),
    output: z.strictObject({ schedule: scheduleSchema.nullable() }),
  },
} as const

/** A schedule was saved, or its next run or its note is another one. */
export interface ScheduleEvent {
  readonly kind: 'schedule-changed'
}
