import { z } from 'zod'
import { directoryIdSchema } from '../configuration/common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

/** Minutes; each divides the day, so that the times of a day are those of any other. */
export const scheduleIntervals = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720] as const
export type ScheduleInterval = (typeof scheduleIntervals)[number]

/** In the order of a week. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** CLDR's name for a time zone that cannot be told; its times are those of UTC. */
export const unknownTimeZone = 'Etc/Unknown'

/** `02:30`, in the time zone of the machine that runs it. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, issueText('not-time'))

/** When a directory is synchronized by itself. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interval'), minutes: z.literal(scheduleIntervals) }),
  z.strictObject({ kind: z.literal('daily'), time: timeOfDaySchema }),
  z.strictObject({ kind: z.literal('weekly'), days: z.array(z.enum(weekdays)).min(1).max(7), time: timeOfDaySchema }),
])
export type Schedule = z.infer<typeof scheduleSchema>

/** As it is kept, beside the directory. One that is off is not there. */
export const directoryScheduleSchema = z.strictObject({
  directory: directoryIdSchema,
  schedule: scheduleSchema,
  /** ISO 8601, UTC: when it was saved. What would have been due before that was never missed. */
  since: z.iso.datetime(),
})
export type DirectorySchedule = z.infer<typeof directoryScheduleSchema>

/** What became of a time at which a run was due, where no ordinary run came of it. */
const scheduleNoteSchema = z.discriminatedUnion('kind', [
  /** Nothing ran at that time, so one run is made up for it, whatever else was missed before. */
  z.strictObject({ kind: z.literal('missed'), due: z.iso.datetime() }),
  /** Another synchronization of the directory was going on. */
  z.strictObject({ kind: z.literal('skipped'), due: z.iso.datetime() }),
  /** The plan of that run would come again; it waits for somebody to confirm it. */
  z.strictObject({ kind: z.literal('still-held'), due: z.iso.datetime(), runId: z.string() }),
  /** Not even a record of a run could be made; the log has the reason. */
  z.strictObject({ kind: z.literal('not-started'), due: z.iso.datetime() }),
])
export type ScheduleNote = z.infer<typeof scheduleNoteSchema>

export const scheduleStatusSchema = z.strictObject({
  directory: directoryIdSchema,
  /** null: off. */
  schedule: scheduleSchema.nullable(),
  /** ISO 8601, UTC; null where it is off. */
  nextRun: z.iso.datetime().nullable(),
  note: scheduleNoteSchema.nullable(),
})
export type ScheduleStatus = z.infer<typeof scheduleStatusSchema>
