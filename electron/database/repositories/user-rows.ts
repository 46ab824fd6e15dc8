import { z } from 'zod'
import {
  folderPrivilegeSchema,
  globalPrivilegeSchema,
  loginPrivileges,
  loginPrivilegeSchema,
} from '../../../shared/domain/privileges.ts'
import { authenticationSchema } from '../../../shared/domain/user.ts'
import type { UserDetails, UserSummary } from '../../../shared/domain/user.ts'
import type { Row } from '../database.ts'
import { jsonOf, numberOf, optionalJsonOf, optionalTextOf, textOf } from '../rows.ts'
import { textsSchema } from '../stored-json.ts'

const addresses = `(SELECT json_group_array(address ORDER BY position) FROM addresses WHERE user_id = users.id)`
const privileges = `(SELECT json_group_array(privilege ORDER BY privilege) FROM privileges WHERE user_id = users.id)`
const pop3Names = `(SELECT json_group_array(name ORDER BY position) FROM pop3_names WHERE user_id = users.id)`

export const summaryColumns = `users.id, users.name, users.name_key, users.full_name, users.authentication,
  users.directory, users.distinguished_name, ${addresses} AS addresses, ${privileges} AS privileges,
  ${pop3Names} AS pop3_names`

export const detailColumns = `${summaryColumns}, users.external_id, users.created_at, users.changed_at,
  users.login_privileges,
  (SELECT json_group_array(json_object('folder', folder, 'privileges', json(folder_access.privileges))
    ORDER BY folder_key) FROM folder_access WHERE user_id = users.id) AS folder_access`

const globalPrivilegesSchema = z.array(globalPrivilegeSchema)
const loginPrivilegesSchema = z.array(loginPrivilegeSchema)
const folderAccessSchema = z.array(z.strictObject({ folder: z.string(), privileges: z.array(folderPrivilegeSchema) }))

export function toUserSummary(row: Row): UserSummary {
  return {
    id: numberOf(row, 'id'),
    userName: textOf(row, 'name'),
    fullName: optionalTextOf(row, 'full_name'),
    authentication: authenticationSchema.parse(row['authentication']),
    directory: optionalTextOf(row, 'directory'),
    distinguishedName: optionalTextOf(row, 'distinguished_name'),
    emailAddresses: jsonOf(row, 'addresses', textsSchema),
    privileges: jsonOf(row, 'privileges', globalPrivilegesSchema),
    pop3UserNames: jsonOf(row, 'pop3_names', textsSchema),
  }
}

export function toUserDetails(row: Row): UserDetails {
  return {
    ...toUserSummary(row),
    externalId: optionalTextOf(row, 'external_id'),
    loginPrivileges: optionalJsonOf(row, 'login_privileges', loginPrivilegesSchema) ?? [...loginPrivileges],
    folderAccess: jsonOf(row, 'folder_access', folderAccessSchema),
    createdAt: textOf(row, 'created_at'),
    changedAt: textOf(row, 'changed_at'),
  }
}
