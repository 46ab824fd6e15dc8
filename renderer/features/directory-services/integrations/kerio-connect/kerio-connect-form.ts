import type { ImapAuthentication } from '../../../../../shared/configuration/imap-authentication.ts'
import type { KerioConnectConnection } from '../../../../../shared/configuration/kerio-connect.ts'
import type { DraftScope } from '../../form/draft-scope.ts'
import { emptyImap, imapValues } from '../rows/imap-form.ts'

export interface KerioConnectForm {
  connection: KerioConnectConnection
  filters: { domains: string[]; groups: string[] }
  authentication: ImapAuthentication
}

export const emptyKerioConnect: KerioConnectForm = {
  connection: { serverName: '', acceptAllCertificates: false, userName: '' },
  filters: { domains: [], groups: [] },
  authentication: emptyImap,
}

/** The values as a configuration has them. The picker looks at the connection alone. */
export function kerioConnectValues(
  { connection, filters, authentication }: KerioConnectForm,
  scope: DraftScope,
): KerioConnectForm {
  const { serverName, userName, acceptAllCertificates } = connection
  const trimmed = { serverName: serverName.trim(), userName: userName.trim(), acceptAllCertificates }
  return scope === 'all'
    ? { connection: trimmed, filters, authentication: imapValues(authentication) }
    : { ...emptyKerioConnect, connection: trimmed }
}
