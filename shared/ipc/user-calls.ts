import { z } from 'zod'
import { userDetailsSchema, userSummarySchema } from '../domain/user.ts'
import { pageInput, searchText } from './paging.ts'

export const userSortFields = ['userName', 'fullName', 'authentication', 'directory'] as const

export const userCalls = {
  'users.list': {
    input: pageInput.extend({
      search: searchText,
      sortBy: z.enum(userSortFields),
      descending: z.boolean(),
    }),
    /** `total` counts the rows that the search leaves, `all` every user. */
    output: z.strictObject({ total: z.number(), all: z.number(), rows: z.array(userSummarySchema) }),
  },
  'users.show': {
    input: z.strictObject({ userId: z.number().int().positive() }),
    output: userDetailsSchema,
  },
} as const
