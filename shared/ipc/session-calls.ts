import { z } from 'zod'
import { sessionStateSchema, type SessionEnd } from '../domain/session.ts'

const userName = z.string().max(4096)
/** Passwords are write-only in this contract: nothing ever gives one back. */
const password = z.string().max(1024)

export const sessionCalls = {
  'session.describe': { input: z.strictObject({}), output: sessionStateSchema },
  /** Only while nobody may administer this program. Logs on at once. */
  'session.createAdministrator': {
    input: z.strictObject({ userName, fullName: z.string().max(4096).nullable(), password }),
    output: sessionStateSchema,
  },
  'session.logOn': { input: z.strictObject({ userName, password }), output: sessionStateSchema },
  /** With the ticket of the account that runs this program: nothing is typed. */
  'session.logOnWithTicket': { input: z.strictObject({}), output: sessionStateSchema },
  'session.logOff': { input: z.strictObject({}), output: sessionStateSchema },
  'session.changePassword': {
    input: z.strictObject({ present: password, next: password }),
    output: z.strictObject({}),
  },
} as const

/** Told to the page whose session it was. */
export interface SessionEvent {
  readonly kind: 'session-ended'
  readonly reason: SessionEnd
}
