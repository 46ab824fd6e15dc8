import type { Texts } from '../../../../text/texts.ts'

/** In the order in which they stand on the page. */
export const genericLdapFields = [
  'genericLdap.connection.serverName',
  'genericLdap.connection.protocol',
  'genericLdap.connection.acceptAllCertificates',
  'genericLdap.connection.administrativeDn',
  'secrets.password',
  'genericLdap.connection.baseDn',
  'genericLdap.filters.userFilter',
  'genericLdap.filters.userNameAttribute',
  'genericLdap.filters.localPartOnly',
  'genericLdap.filters.fullNameAttribute',
  'genericLdap.filters.emailAttribute',
  'genericLdap.filters.groupFilter',
  'genericLdap.filters.groupNameAttribute',
  'genericLdap.filters.groupDescriptionAttribute',
  'genericLdap.filters.groupMembersAttribute',
  'genericLdap.filters.groupMemberSearchFilter',
  'genericLdap.filters.groups',
] as const

export const genericLdapCaptions = ({ directoryServices: { connection, captions, groups } }: Texts) =>
  ({
    'genericLdap.connection.serverName': connection.serverName,
    'genericLdap.connection.protocol': connection.protocol,
    'genericLdap.connection.acceptAllCertificates': connection.acceptAllCertificates,
    'genericLdap.connection.administrativeDn': connection.administrativeDn,
    'secrets.password': connection.password,
    'genericLdap.connection.baseDn': connection.baseDn,
    'genericLdap.filters.userFilter': captions.userFilter,
    'genericLdap.filters.userNameAttribute': captions.userName,
    'genericLdap.filters.localPartOnly': captions.localPartOnly,
    'genericLdap.filters.fullNameAttribute': captions.fullName,
    'genericLdap.filters.emailAttribute': captions.email,
    'genericLdap.filters.groupFilter': captions.groupFilter,
    'genericLdap.filters.groupNameAttribute': captions.groupName,
    'genericLdap.filters.groupDescriptionAttribute': captions.groupDescription,
    'genericLdap.filters.groupMembersAttribute': captions.members,
    'genericLdap.filters.groupMemberSearchFilter': captions.memberSearch,
    'genericLdap.filters.groups': groups.group,
  }) as const satisfies Record<(typeof genericLdapFields)[number], string>
