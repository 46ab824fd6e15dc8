import { z } from 'zod'
import { newUserSchema, userChangesSchema } from '../domain/user-editing.ts'
import { authenticationSchema, userDetailsSchema, userSummarySchema } from '../domain/user.ts'
import { globalPrivilegeSchema } from '../domain/privileges.ts'
import { importReportSchema } from '../domain/user-import.ts'
import { pageInput, searchText } from './paging.ts'

export const userSortFields = ['userName', 'fullName', 'authentication', 'directory'] as const

const userId = z.number().int().positive()
const userIds = z.strictObject({ userIds: z.array(userId).min(1).max(1000) })

/** Passwords are write-only in this contract: nothing ever gives one back. */
const password = z.string().max(1024)

const deletionSchema = z.strictObject({
  userId,
  userName: z.string(),
  /** `kept` where it holds mail, `removed` where it is empty. */
  archive: z.enum(['none', 'removed', 'kept']),
  /** The directory that brings the user back with its next run, while it has the entry. */
  directory: z.string().nullable(),
})

const userFilterSchema = z.strictObject({
  authentication: authenticationSchema.nullable(),
  /** `hand-made`: of no directory. */
  directory: z
    .union([
      z.strictObject({ kind: z.literal('hand-made') }),
      z.strictObject({ kind: z.literal('of'), id: z.string().max(64) }),
    ])
    .nullable(),
  privilege: globalPrivilegeSchema.nullable(),
})
export const userCalls = {
  'users.list': {
    input: pageInput.extend({
      search: searchText,
      sortBy: z.enum(userSortFields),
      descending: z.boolean(),
      filter: userFilterSchema.nullable(),
    }),
    /** `total` counts the rows that search and filter leave, `all` every user. */
    output: z.strictObject({ total: z.number(), all: z.number(), rows: z.array(userSummarySchema) }),
  },
  'users.show': { input: z.strictObject({ userId }), output: userDetailsSchema },
  'users.create': {
    input: z.strictObject({ user: newUserSchema, password: password.nullable() }),
    output: userDetailsSchema,
  },
  'users.change': { input: z.strictObject({ userId, changes: userChangesSchema }), output: userDetailsSchema },
  'users.rename': { input: z.strictObject({ userId, userName: z.string().max(4096) }), output: z.strictObject({}) },
  'users.previewDeletion': { input: userIds, output: z.array(deletionSchema) },
  'users.delete': { input: userIds, output: z.array(deletionSchema) },
  'users.setPassword': { input: z.strictObject({ userId, password }), output: z.strictObject({}) },
  /** `apply` does everything that the file says, or nothing. */
  'users.import': {
    input: z.strictObject({
      text: z.string().max(900_000),
      mode: z.enum(['preview', 'apply']),
      authentication: authenticationSchema,
    }),
    output: importReportSchema,
  },
} as const
