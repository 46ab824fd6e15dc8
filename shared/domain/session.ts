import { z } from 'zod'
import { authenticationSchema } from './user.ts'

/** What somebody may do in the console. `user`: sees the own page only. */
const roleSchema = z.enum(['administrator', 'user'])
export type Role = z.infer<typeof roleSchema>

/** Who sits before a window or a page. */
export const sessionStateSchema = z.discriminatedUnion('kind', [
  /** Nobody may administer this program yet: the first administrator is to be made. */
  z.strictObject({ kind: z.literal('first-start') }),
  z.strictObject({
    kind: z.literal('logged-off'),
    /** Directories that take the ticket of the account that runs this program; empty where the platform has none. */
    windowsAuthentication: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('logged-on'),
    role: roleSchema,
    userName: z.string(),
    fullName: z.string().nullable(),
    authentication: authenticationSchema,
    mayChangePassword: z.boolean(),
  }),
])
export type SessionState = z.infer<typeof sessionStateSchema>

/** Why a session is over; `withdrawn`: the user was deleted, or may not log on any more. */
export type SessionEnd = 'logged-off' | 'idle' | 'withdrawn'
