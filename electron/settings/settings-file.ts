import { z } from 'zod'
import { configurationFileSchema } from '../../shared/configuration/configuration-file.ts'
import { directoryScheduleSchema, scheduleSchema } from '../../shared/domain/schedule.ts'
import { logLevelSchema } from '../../shared/domain/log-level.ts'
import { preferencesSchema } from '../../shared/ipc/application-calls.ts'

const schedulesSchema = z.array(directoryScheduleSchema).max(10_000)
const defaultScheduleSchema = scheduleSchema.nullable()

/**
 * What `settings.json` holds: the configuration file of `config import`, its schedules, what the screens remember, how much
 * is logged, and what a new schedule begins with. Files of earlier versions lack schedules, level and that beginning.
 */
export const settingsSchema = z.strictObject({
  configuration: configurationFileSchema,
  preferences: preferencesSchema,
  schedules: schedulesSchema.default([]),
  logLevel: logLevelSchema.default('info'),
  defaultSchedule: defaultScheduleSchema.default(null),
})
export type SettingsContent = z.infer<typeof settingsSchema>

export const defaultSettings: SettingsContent = {
  configuration: { version: 1, directories: [] },
  preferences: { language: 'system', appearance: 'system', columnWidths: {} },
  schedules: [],
  logLevel: 'info',
  defaultSchedule: null,
}

export interface ParsedSettings {
  readonly content: SettingsContent
  /** Something could not be taken over; the defaults stand in its place. */
  readonly isDamaged: boolean
}

/** A part that is damaged does not take the others with it. */
export function parseSettings(value: unknown): ParsedSettings {
  const whole = settingsSchema.safeParse(value)
  if (whole.success) return { content: whole.data, isDamaged: false }
  return {
    content: {
      configuration: partOf(value, 'configuration', configurationFileSchema) ?? defaultSettings.configuration,
      preferences: partOf(value, 'preferences', preferencesSchema) ?? defaultSettings.preferences,
      schedules: partOf(value, 'schedules', schedulesSchema) ?? defaultSettings.schedules,
      logLevel: partOf(value, 'logLevel', logLevelSchema) ?? defaultSettings.logLevel,
      defaultSchedule: partOf(value, 'defaultSchedule', defaultScheduleSchema),
    },
    isDamaged: true,
  }
}

function partOf<Part>(value: unknown, name: string, schema: z.ZodType<Part>): Part | null {
  const parsed = z.looseObject({ [name]: schema }).safeParse(value)
  return parsed.success ? schema.parse(parsed.data[name]) : null
}
