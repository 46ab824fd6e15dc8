import type { ImapAccess, ImapAuthentication } from '../../../shared/configuration/imap-authentication.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../network/endpoint.ts'
import { parseServerAddress } from '../network/server-address.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

/** Where passwords are checked. */
export interface ImapSettings {
  readonly endpoint: NetworkEndpoint
  readonly access: ImapAccess
}

const usualPort = { plain: 143, tls: 143, ssl: 993 } as const satisfies Record<ImapAccess, number>

/** What the fields of `authentication` mean, or a problem that names the field. */
export function readImapSettings(
  { imapServer, imapAccess, acceptAllCertificates }: ImapAuthentication,
  certificateAuthorities: readonly string[] = [],
): ImapSettings {
  if (imapServer.trim() === '') throw invalid(because('needed-for-log-on'))
  const parsed = parseServerAddress(imapServer, usualPort[imapAccess])
  if (parsed.kind === 'invalid') throw invalid(parsed.reason)
  return { endpoint: { ...parsed.address, acceptAllCertificates, certificateAuthorities }, access: imapAccess }
}

const invalid = (reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field: 'authentication.imapServer', reason } })
