import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const activeDirectoryFields = [
  'activeDirectory.connection.server',
  'activeDirectory.connection.protocol',
  'activeDirectory.connection.caCertificates',
  'activeDirectory.connection.baseDn',
  'activeDirectory.connection.authentication',
  'activeDirectory.connection.userName',
  'secrets.password',
  'activeDirectory.filters.exchangeUsersOnly',
  'activeDirectory.filters.enabledUsersOnly',
  'activeDirectory.filters.visibleUsersOnly',
  'activeDirectory.filters.groups',
  'activeDirectory.filters.userNameFormat',
] as const

export const activeDirectoryCaptions = ({ directoryServices: { activeDirectory, connection } }: Texts) =>
  ({
    'activeDirectory.connection.server': activeDirectory.server,
    'activeDirectory.connection.protocol': connection.protocol,
    'activeDirectory.connection.caCertificates': activeDirectory.caCertificates,
    'activeDirectory.connection.baseDn': activeDirectory.baseDn,
    'activeDirectory.connection.authentication': activeDirectory.authentication,
    'activeDirectory.connection.userName': activeDirectory.userName,
    'secrets.password': connection.password,
    'activeDirectory.filters.exchangeUsersOnly': activeDirectory.exchangeUsersOnly,
    'activeDirectory.filters.enabledUsersOnly': activeDirectory.enabledUsersOnly,
    'activeDirectory.filters.visibleUsersOnly': activeDirectory.visibleUsersOnly,
    'activeDirectory.filters.groups': activeDirectory.groups,
    'activeDirectory.filters.userNameFormat': activeDirectory.userNameFormat,
  }) as const satisfies Record<(typeof activeDirectoryFields)[number], string>
