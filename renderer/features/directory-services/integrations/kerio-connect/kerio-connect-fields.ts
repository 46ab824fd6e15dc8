import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const kerioConnectFields = [
  'kerioConnect.connection.serverName',
  'kerioConnect.connection.acceptAllCertificates',
  'kerioConnect.connection.userName',
  'secrets.password',
  'kerioConnect.filters.domains',
  'kerioConnect.filters.groups',
  'kerioConnect.authentication.imapServer',
  'kerioConnect.authentication.imapAccess',
  'kerioConnect.authentication.acceptAllCertificates',
] as const

export const kerioConnectCaptions = ({
  directoryServices: { connection, domainsAndGroups, imap, kerioConnect },
}: Texts) =>
  ({
    'kerioConnect.connection.serverName': connection.serverName,
    'kerioConnect.connection.acceptAllCertificates': connection.acceptAllCertificates,
    'kerioConnect.connection.userName': kerioConnect.userName,
    'secrets.password': connection.password,
    'kerioConnect.filters.domains': domainsAndGroups.label,
    'kerioConnect.filters.groups': domainsAndGroups.label,
    'kerioConnect.authentication.imapServer': kerioConnect.imapServer,
    'kerioConnect.authentication.imapAccess': imap.access,
    'kerioConnect.authentication.acceptAllCertificates': connection.acceptAllCertificates,
  }) as const satisfies Record<(typeof kerioConnectFields)[number], string>
