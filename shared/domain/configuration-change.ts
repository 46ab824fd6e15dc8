import { z } from 'zod'

/** What becomes of a stored password. `changed-connection`: it stays, and is used with what the file says of the server. */
const secretChangeSchema = z.enum(['stays', 'changed-connection', 'replaced', 'missing', 'removed'])
export type SecretChange = z.infer<typeof secretChangeSchema>

/** What importing a file does to one directory, by the paths of the configuration file. */
export const configurationChangeSchema = z.strictObject({
  directory: z.string(),
  kind: z.enum(['added', 'changed', 'unchanged', 'removed']),
  fields: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  secrets: z.array(z.strictObject({ field: z.string(), change: secretChangeSchema })),
})
export type ConfigurationChange = z.infer<typeof configurationChangeSchema>
