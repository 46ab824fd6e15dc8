import { z } from 'zod'
import { names, serverName, text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

const scheme = /^https?:\/\//iu

/** As every server name; `http://` before it asks for a connection that is not encrypted, for a server without TLS. */
const icewarpServerName = z
  .string()
  .min(1, issueText('empty'))
  .max(512)
  .refine((value) => value === '' || serverName.safeParse(value.replace(scheme, '')).success, issueText('not-server'))

/** Seconds for one request. The older interface asks for each value by itself, so that a large server needs patience. */
const timeoutSeconds = z.number().int().min(1).max(3600)

export const icewarpConnectionSchema = z.strictObject({
  serverName: icewarpServerName,
  acceptAllCertificates: z.boolean().default(false),
  /** A name or an address, as the log-on policy of the server has it. */
  userName: text.min(1, issueText('empty')),
  timeoutSeconds: timeoutSeconds.default(100),
})
export type IceWarpConnection = z.infer<typeof icewarpConnectionSchema>

export const icewarpFiltersSchema = z.strictObject({
  /** Names of domains; all of their users. */
  domains: names.default([]),
  /** Addresses of groups, or their part before the `@` where only one group has it; all of their members. */
  groups: names.default([]),
})
export type IceWarpFilters = z.infer<typeof icewarpFiltersSchema>
