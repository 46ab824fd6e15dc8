import { z } from 'zod'
import { directoryConfigurationSchema } from './directory-configuration.ts'

/** What `config import` takes and `config export` gives. Secrets never stand in it. */
export const configurationFileSchema = z.strictObject({
  version: z.literal(1),
  directories: z
    .array(directoryConfigurationSchema)
    .max(100)
    .refine(
      (list) => new Set(list.map((directory) => directory.id)).size === list.length,
      'two directories have the same id',
    ),
})
export type ConfigurationFile = z.infer<typeof configurationFileSchema>
