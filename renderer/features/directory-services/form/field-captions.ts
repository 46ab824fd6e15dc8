import type { Texts } from '../../../text/texts.ts'
import type { FormField } from './field-paths.ts'

/** What a field is called on the page, for lists and messages that stand away from it. */
export function fieldCaption({ directoryServices: text }: Texts, field: FormField): string {
  const { captions: named, connection, groups, options, sample } = text
  const captions: Readonly<Record<FormField, string>> = {
    'genericLdap.connection.serverName': connection.serverName,
    'genericLdap.connection.protocol': connection.protocol,
    'genericLdap.connection.acceptAllCertificates': connection.acceptAllCertificates,
    'genericLdap.connection.administrativeDn': connection.administrativeDn,
    'secrets.password': connection.password,
    'genericLdap.connection.baseDn': connection.baseDn,
    'genericLdap.filters.userFilter': named.userFilter,
    'genericLdap.filters.userNameAttribute': named.userName,
    'genericLdap.filters.localPartOnly': named.localPartOnly,
    'genericLdap.filters.fullNameAttribute': named.fullName,
    'genericLdap.filters.emailAttribute': named.email,
    'genericLdap.filters.groupFilter': named.groupFilter,
    'genericLdap.filters.groupNameAttribute': named.groupName,
    'genericLdap.filters.groupDescriptionAttribute': named.groupDescription,
    'genericLdap.filters.groupMembersAttribute': named.members,
    'genericLdap.filters.groupMemberSearchFilter': named.memberSearch,
    'genericLdap.filters.groups': groups.group,
    'sample.connection.state': sample.state,
    'sample.filters.groups': groups.group,
    'options.automaticallyDeleteUsers': options.automaticallyDelete,
    'options.deletionLimit.count': `${options.deletionLimit}: ${options.limitCount}`,
    'options.deletionLimit.percent': `${options.deletionLimit}: ${options.limitPercentUnit}`,
    defaultPrivileges: text.privileges.title,
  }
  return captions[field]
}
