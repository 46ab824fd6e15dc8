import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const icewarpFields = [
  'icewarp.connection.serverName',
  'icewarp.connection.acceptAllCertificates',
  'icewarp.connection.userName',
  'secrets.password',
  'icewarp.connection.timeoutSeconds',
  'icewarp.filters.domains',
  'icewarp.filters.groups',
] as const

export const icewarpCaptions = ({ directoryServices: { connection, icewarp, domainsAndGroups } }: Texts) =>
  ({
    'icewarp.connection.serverName': connection.serverName,
    'icewarp.connection.acceptAllCertificates': connection.acceptAllCertificates,
    'icewarp.connection.userName': icewarp.userName,
    'secrets.password': connection.password,
    'icewarp.connection.timeoutSeconds': icewarp.timeout,
    'icewarp.filters.domains': domainsAndGroups.label,
    'icewarp.filters.groups': domainsAndGroups.label,
  }) as const satisfies Record<(typeof icewarpFields)[number], string>
