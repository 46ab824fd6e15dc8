import { z } from 'zod'
import { directoryConfigurationSchema } from '../configuration/directory-configuration.ts'
import { directoryIdSchema } from '../configuration/common-schemas.ts'
import {
  authenticationReportSchema,
  certificateDescriptionsSchema,
  detectionSchema,
  diagnosisSchema,
  groupsSchema,
  treeLevelSchema,
} from './result-schemas.ts'

/**
 * Secrets by field. A string sets a new one; null uses the stored one. They are write-only in this contract:
 * nothing here ever gives one back.
 */
export const secretsInput = z.record(z.string().max(64), z.string().max(4096).nullable())

/** Values on screen, saved or not. A secret that is null is taken from the store under the configuration's id. */
const draftInput = z.strictObject({ configuration: directoryConfigurationSchema, secrets: secretsInput })
export type DirectoryDraft = z.infer<typeof draftInput>

const configuredDirectory = z.strictObject({
  configuration: directoryConfigurationSchema,
  /** Which secrets are stored, by field. */
  storedSecrets: z.record(z.string(), z.boolean()),
})
export type ConfiguredDirectory = z.infer<typeof configuredDirectory>

export const directoryCalls = {
  'directories.list': { input: z.strictObject({}), output: z.array(configuredDirectory) },
  'directories.save': { input: draftInput, output: configuredDirectory },
  'directories.remove': { input: z.strictObject({ directory: directoryIdSchema }), output: z.strictObject({}) },
  'directories.deleteSecret': {
    input: z.strictObject({ directory: directoryIdSchema, field: z.string().max(64) }),
    output: z.strictObject({}),
  },
  'directories.diagnose': { input: draftInput, output: diagnosisSchema },
  'directories.listGroups': { input: draftInput, output: groupsSchema },
  'directories.listDomains': { input: draftInput, output: z.array(z.string()) },
  'directories.browse': {
    input: draftInput.extend({ parent: z.string().max(4096).nullable() }),
    output: treeLevelSchema,
  },
  'directories.detectBaseDn': { input: draftInput, output: z.strictObject({ baseDn: z.string().nullable() }) },
  /** null where directories of this type cannot be looked for. */
  'directories.detect': { input: draftInput, output: z.strictObject({ detection: detectionSchema.nullable() }) },
  /** What stands in a text that is meant to hold trusted authorities; nothing is kept. */
  'directories.describeCertificates': {
    input: z.strictObject({ pem: z.string().max(262_144) }),
    output: certificateDescriptionsSchema,
  },
  'directories.testAuthentication': {
    input: draftInput.extend({ userName: z.string().max(4096), password: z.string().max(4096) }),
    output: authenticationReportSchema,
  },
} as const
