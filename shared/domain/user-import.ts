import { z } from 'zod'
import { authenticationSchema } from './user.ts'

/** What a CSV file does, or would do. `refused`: some line is wrong, and nothing was done. */
export const importReportSchema = z.strictObject({
  outcome: z.enum(['planned', 'applied', 'refused']),
  /** `read` and the two of its parts are users; `wrong` is lines. */
  counts: z.strictObject({ read: z.number(), create: z.number(), exists: z.number(), wrong: z.number() }),
  users: z.array(
    z.strictObject({
      line: z.number(),
      /** `exists`: stays as it is. */
      action: z.enum(['create', 'exists']),
      userName: z.string(),
      fullName: z.string().nullable(),
      authentication: authenticationSchema,
      emailAddresses: z.array(z.string()),
    }),
  ),
  errors: z.array(z.strictObject({ line: z.number(), reason: z.string() })),
})
export type ImportReport = z.infer<typeof importReportSchema>
