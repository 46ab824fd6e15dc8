import { z } from 'zod'
import { issueText } from '../errors/issue-text.ts'

export const text = z.string().max(4096)
/** LDAP filters may be long; 64 KiB is far above any that a person writes. */
export const filterText = z.string().max(65_536)
export const names = z.array(z.string().min(1).max(4096)).max(10_000)

const serverNamePattern = /^(\[[0-9a-fA-F:.]+\]|[^\s:/@[\]]+|[0-9a-fA-F:]+:[0-9a-fA-F:]*:[0-9a-fA-F.:]*)(:\d{1,5})?$/u
const wrongServerName = issueText('not-server')

/** `host`, `host:port`, `[IPv6]`, `[IPv6]:port`. */
export const serverName = z.string().min(1, issueText('empty')).max(512).regex(serverNamePattern, wrongServerName)

/** Empty where the server is found by itself. */
export const optionalServerName = z
  .string()
  .max(512)
  .refine((value) => value === '' || serverNamePattern.test(value), wrongServerName)

/** Deletions above max(count, percent of the directory's users) hold the plan. */
const deletionLimitSchema = z.strictObject({
  count: z.number().int().min(0).max(1_000_000).default(5),
  percent: z.number().min(0).max(100).default(10),
})
export type DeletionLimit = z.infer<typeof deletionLimitSchema>

export const optionsSchema = z.strictObject({
  automaticallyDeleteUsers: z.boolean().default(false),
  deletionLimit: deletionLimitSchema.default({ count: 5, percent: 10 }),
})
export type DirectoryOptions = z.infer<typeof optionsSchema>

/** A short name for scripts: it stands in secret names and in the database. */
export const directoryIdSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,62}$/u, issueText('not-identifier'))
