import { z } from 'zod'
import { runSummarySchema } from './result-schemas.ts'

export const preferencesSchema = z.strictObject({
  language: z.enum(['system', 'en', 'de']),
  appearance: z.enum(['system', 'light', 'dark']),
  /** Whether newer versions are looked for; files of earlier versions do not say, and then they are. */
  updates: z.enum(['ask', 'off']).optional(),
  /** Widths in px by table and column. */
  columnWidths: z.record(z.string().max(64), z.record(z.string().max(64), z.number().min(24).max(4000))),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** What needs an administrator's attention; shown on the overview. */
const noticeSchema = z.strictObject({
  code: z.enum([
    'settings-damaged',
    'secrets-less-protected',
    'all-certificates-accepted',
    'connection-not-encrypted',
    'plan-held',
    'last-run-failed',
    'run-interrupted',
    'password-missing',
    'no-directory',
  ]),
  directory: z.string().nullable(),
  /** Fills the text, e.g. the name of the file that was kept aside. */
  detail: z.string().nullable(),
})
export type Notice = z.infer<typeof noticeSchema>

export const applicationCalls = {
  'application.describe': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      dataFolder: z.string(),
      preferences: preferencesSchema,
    }),
  },
  'application.savePreferences': { input: preferencesSchema.partial(), output: preferencesSchema },
  /** Electron alone has the dialog; elsewhere, and where none is chosen, the folder is null. */
  'application.pickFolder': {
    input: z.strictObject({ startAt: z.string().max(4096) }),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  'application.overview': {
    input: z.strictObject({}),
    output: z.strictObject({
      users: z.strictObject({
        total: z.number(),
        /** Those that no directory owns, whatever they authenticate with. */
        madeByHand: z.number(),
        byDirectory: z.array(z.strictObject({ directory: z.string(), users: z.number() })),
      }),
      lastRun: runSummarySchema.nullable(),
      recentRuns: z.array(runSummarySchema),
      notices: z.array(noticeSchema),
    }),
  },
} as const
