import { z } from 'zod'
import { folderPrivilegeSchema, globalPrivilegeSchema, loginPrivilegeSchema } from './privileges.ts'

export const authenticationSchema = z.enum(['integrated', 'directory-services'])
export type Authentication = z.infer<typeof authenticationSchema>

/** One row of the user list. */
export const userSummarySchema = z.strictObject({
  id: z.number().int().positive(),
  userName: z.string(),
  fullName: z.string().nullable(),
  authentication: authenticationSchema,
  /** The directory that owns the user; null for one made by hand. */
  directory: z.string().nullable(),
  distinguishedName: z.string().nullable(),
  /** In order; the first is the primary address. */
  emailAddresses: z.array(z.string()),
  privileges: z.array(globalPrivilegeSchema),
  pop3UserNames: z.array(z.string()),
})
export type UserSummary = z.infer<typeof userSummarySchema>

export const userDetailsSchema = userSummarySchema.extend({
  externalId: z.string().nullable(),
  loginPrivileges: z.array(loginPrivilegeSchema),
  folderAccess: z.array(z.strictObject({ folder: z.string(), privileges: z.array(folderPrivilegeSchema) })),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  changedAt: z.string(),
})
export type UserDetails = z.infer<typeof userDetailsSchema>

/** What the planner needs to know of a user who is in the database. */
export interface StoredUser {
  readonly id: number
  readonly userName: string
  readonly fullName: string | null
  readonly authentication: Authentication
  readonly directory: string | null
  readonly externalId: string | null
  readonly distinguishedName: string | null
  readonly emailAddresses: readonly string[]
  readonly isAdministrator: boolean
  /** Has a way to log on to this console, and a password here or a directory that knows one. */
  readonly canLogOn: boolean
}
