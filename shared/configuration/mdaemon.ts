import { z } from 'zod'
import { names, text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

export const mdaemonConnectionSchema = z.strictObject({
  /** A local folder or a share, e.g. `C:\MDaemon\App` or `\\MDAEMON\MDApp`. */
  appDirectory: text.min(1, issueText('empty')).refine((path) => path.trim() !== '', issueText('empty')),
  /** A name that iconv-lite knows. Empty: found from the files, or else the code page of this machine. */
  codePage: z.string().max(64).default(''),
})
export type MdaemonConnection = z.infer<typeof mdaemonConnectionSchema>

export const mdaemonFiltersSchema = z.strictObject({
  /** Names of groups; none: everybody. */
  groups: names.default([]),
  includeDisabledAccounts: z.boolean().default(false),
})
export type MdaemonFilters = z.infer<typeof mdaemonFiltersSchema>
