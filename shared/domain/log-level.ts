import { z } from 'zod'

/** How much is logged: each level holds those before it. `debug` adds a line for each call of a screen, without its input. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export const logLevelSchema = z.enum(logLevels)
export type LogLevel = z.infer<typeof logLevelSchema>
