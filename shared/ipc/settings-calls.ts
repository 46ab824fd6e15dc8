import { z } from 'zod'
import { configurationChangeSchema } from '../domain/configuration-change.ts'
import { logLevelSchema } from '../domain/log-level.ts'
import { secretProtectionSchema } from '../domain/secret-protection.ts'

const nothing = z.strictObject({})

/** Characters. As a frame of the browser console it has to stay below its limit, with every quotation mark escaped. */
export const longestConfigurationText = 400_000
const configurationTextSchema = z.string().max(longestConfigurationText)
/** null where the file holds no secrets. */
const passphraseSchema = z.string().max(1024).nullable()

/** Only these are opened: no page names a path. */
const ownFolderSchema = z.enum(['data', 'logs'])
export type OwnFolder = z.infer<typeof ownFolderSchema>

const savedFileSchema = z.strictObject({ fileName: z.string(), text: z.string() })

export const settingsCalls = {
  'settings.describe': {
    input: nothing,
    output: z.strictObject({
      dataFolder: z.string(),
      secretProtection: secretProtectionSchema,
      logLevel: logLevelSchema,
      logFile: z.string(),
    }),
  },
  /** In the system's file manager, in Electron. */
  'settings.openFolder': { input: z.strictObject({ folder: ownFolderSchema }), output: nothing },
  'settings.saveLogLevel': {
    input: z.strictObject({ level: logLevelSchema }),
    output: z.strictObject({ level: logLevelSchema }),
  },
  /** With a passphrase: everything sealed under it, secrets too. */
  'settings.exportConfiguration': { input: z.strictObject({ passphrase: passphraseSchema }), output: savedFileSchema },
  /** What a file would change. Nothing is taken. */
  'settings.previewImport': {
    input: z.strictObject({ text: configurationTextSchema, passphrase: passphraseSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('passphrase-needed') }),
      z.strictObject({
        kind: z.literal('changes'),
        /** Of the present configuration and the file: what is confirmed is what was shown. */
        fingerprint: z.string(),
        changes: z.array(configurationChangeSchema),
      }),
    ]),
  },
  'settings.importConfiguration': {
    input: z.strictObject({
      text: configurationTextSchema,
      passphrase: passphraseSchema,
      expectedFingerprint: z.string().max(64),
    }),
    output: z.strictObject({
      directories: z.array(z.string()),
      removed: z.array(z.string()),
      /** How many were stored. */
      secrets: z.number(),
    }),
  },
  /** What it holds is shown first; what is saved is the text that was shown. */
  'settings.createSupportBundle': {
    input: nothing,
    output: savedFileSchema.extend({
      parts: z.array(
        z.strictObject({
          name: z.enum(['program', 'settings', 'configuration', 'directories', 'runs', 'log']),
          entries: z.number(),
        }),
      ),
    }),
  },
} as const

export type SupportPart = z.infer<(typeof settingsCalls)['settings.createSupportBundle']['output']>['parts'][number]
