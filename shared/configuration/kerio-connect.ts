import { z } from 'zod'
import { names, serverName, text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

export const kerioConnectConnectionSchema = z.strictObject({
  /** Host, with another port after a colon; 4040 otherwise. */
  serverName,
  acceptAllCertificates: z.boolean().default(false),
  /** An administrator of the server; with `@domain` unless it is `Admin` or of the primary domain. */
  userName: text.min(1, issueText('empty')),
})
export type KerioConnectConnection = z.infer<typeof kerioConnectConnectionSchema>

export const kerioConnectFiltersSchema = z.strictObject({
  /** Names of domains. */
  domains: names.default([]),
  /** `group@domain`, or the name alone where only one domain has such a group. Nothing chosen at all: everybody. */
  groups: names.default([]),
})
export type KerioConnectFilters = z.infer<typeof kerioConnectFiltersSchema>
