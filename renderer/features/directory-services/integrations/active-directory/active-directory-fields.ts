import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const activeDirectoryFields = [
  'activeDirectory.connection.server',
  'activeDirectory.connection.protocol',
  'activeDirectory.connection.baseDn',
  'activeDirectory.connection.authentication',
  'activeDirectory.connection.userName',
  'secrets.password',
  'activeDirectory.connection.caCertificates',
  'activeDirectory.filters.exchangeUsersOnly',
  'activeDirectory.filters.enabledUsersOnly',
  'activeDirectory.filters.visibleUsersOnly',
  'activeDirectory.filters.groups',
  'activeDirectory.filters.userNameFormat',
] as const

export const activeDirectoryCaptions = ({ directoryServices: { connection, activeDirectory } }: Texts) =>
  ({
    'activeDirectory.connection.server': activeDirectory.captions.server,
    'activeDirectory.connection.protocol': activeDirectory.protocol,
    'activeDirectory.connection.baseDn': activeDirectory.captions.baseDn,
    'activeDirectory.connection.authentication': activeDirectory.authentication,
    'activeDirectory.connection.userName': activeDirectory.userName,
    'secrets.password': connection.password,
    'activeDirectory.connection.caCertificates': activeDirectory.captions.certificates,
    'activeDirectory.filters.exchangeUsersOnly': activeDirectory.exchangeUsersOnly,
    'activeDirectory.filters.enabledUsersOnly': activeDirectory.enabledUsersOnly,
    'activeDirectory.filters.visibleUsersOnly': activeDirectory.visibleUsersOnly,
    'activeDirectory.filters.groups': activeDirectory.groups,
    'activeDirectory.filters.userNameFormat': activeDirectory.userNameFormat,
  }) as const satisfies Record<(typeof activeDirectoryFields)[number], string>
