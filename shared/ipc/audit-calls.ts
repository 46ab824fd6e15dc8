import { z } from 'zod'
import { auditActionSchema, auditEntrySchema, auditOutcomeSchema } from '../domain/audit.ts'
import { pageInput, searchText } from './paging.ts'

const moment = z.iso.datetime().nullable()

export const auditCalls = {
  /** The newest first. An empty list of actions or outcomes means all. */
  'audit.list': {
    input: pageInput.extend({
      search: searchText,
      actions: z.array(auditActionSchema).max(50),
      outcomes: z.array(auditOutcomeSchema).max(3),
      from: moment,
      until: moment,
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(auditEntrySchema) }),
  },
} as const
