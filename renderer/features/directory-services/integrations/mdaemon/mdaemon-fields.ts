import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const mdaemonFields = [
  'mdaemon.connection.appDirectory',
  'mdaemon.connection.codePage',
  'mdaemon.filters.groups',
  'mdaemon.filters.includeDisabledAccounts',
  'mdaemon.authentication.imapServer',
  'mdaemon.authentication.imapAccess',
  'mdaemon.authentication.acceptAllCertificates',
] as const

export const mdaemonCaptions = ({ directoryServices: { connection, imap, mdaemon } }: Texts) =>
  ({
    'mdaemon.connection.appDirectory': mdaemon.appDirectory,
    'mdaemon.connection.codePage': mdaemon.codePage,
    'mdaemon.filters.groups': mdaemon.groups,
    'mdaemon.filters.includeDisabledAccounts': mdaemon.includeDisabledAccounts,
    'mdaemon.authentication.imapServer': mdaemon.imapServer,
    'mdaemon.authentication.imapAccess': imap.access,
    'mdaemon.authentication.acceptAllCertificates': connection.acceptAllCertificates,
  }) as const satisfies Record<(typeof mdaemonFields)[number], string>
