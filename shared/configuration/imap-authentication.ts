import { z } from 'zod'
import { serverName } from './common-schemas.ts'

/** `plain`: clear, 143. `tls`: STARTTLS, 143. `ssl`: TLS from the start, 993. */
export const imapAccessSchema = z.enum(['plain', 'tls', 'ssl'])
export type ImapAccess = z.infer<typeof imapAccessSchema>

/** Where passwords are checked by an IMAP log-on, for directories that cannot do it themselves. */
export const imapAuthenticationSchema = z.strictObject({
  /** Empty: users are synchronized, but nobody can log on. */
  imapServer: serverName.or(z.literal('')).default(''),
  imapAccess: imapAccessSchema.default('tls'),
  acceptAllCertificates: z.boolean().default(false),
})
export type ImapAuthentication = z.infer<typeof imapAuthenticationSchema>
