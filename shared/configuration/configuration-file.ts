import { z } from 'zod'
import { directoryConfigurationSchema } from './directory-configuration.ts'
import { issueText } from '../errors/issue-text.ts'

/** What `config import` takes and `config export` gives. Secrets never stand in it. */
export const configurationFileSchema = z.strictObject({
  version: z.literal(1),
  directories: z
    .array(directoryConfigurationSchema)
    .max(100)
    .refine(
      (list) => new Set(list.map((directory) => directory.id)).size === list.length,
      issueText('identifier-twice'),
    ),
})
export type ConfigurationFile = z.infer<typeof configurationFileSchema>
