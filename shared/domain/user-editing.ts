import { z } from 'zod'
import { folderPrivilegeSchema, globalPrivilegeSchema, loginPrivilegeSchema } from './privileges.ts'
import { authenticationSchema } from './user.ts'

/** More than anybody has; what is longer is a mistake or an attack. */
const longest = 4096
const most = 1000

/** What an administrator can set of a user, beside name and password. */
const userFieldsSchema = z.strictObject({
  fullName: z.string().max(longest).nullable(),
  authentication: authenticationSchema,
  distinguishedName: z.string().max(longest).nullable(),
  /** In order; the first is the primary address. */
  emailAddresses: z.array(z.string().max(longest)).max(most).readonly(),
  pop3UserNames: z.array(z.string().max(longest)).max(most).readonly(),
  /** Empty: `none`. */
  privileges: z.array(globalPrivilegeSchema).max(20).readonly(),
  loginPrivileges: z.array(loginPrivilegeSchema).max(20).readonly(),
  folderAccess: z
    .array(
      z.strictObject({
        folder: z.string().max(longest),
        privileges: z.array(folderPrivilegeSchema).max(10).readonly(),
      }),
    )
    .max(10_000)
    .readonly(),
})
export type UserFields = z.infer<typeof userFieldsSchema>

/** What is absent stays as it is; so does what is given and equals what is there. */
export const userChangesSchema = userFieldsSchema.partial()
export type UserChanges = z.infer<typeof userChangesSchema>

export const newUserSchema = userFieldsSchema.extend({
  userName: z.string().max(longest),
  /** null: read and write in the own archive (reference: product, 3.4). */
  folderAccess: userFieldsSchema.shape.folderAccess.nullable(),
})
export type NewUser = z.infer<typeof newUserSchema>
