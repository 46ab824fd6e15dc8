import type { GenericLdapConnection, GenericLdapFilters } from '../../../../../shared/configuration/generic-ldap.ts'
import type { DraftScope } from '../../form/draft-scope.ts'

export interface GenericLdapForm {
  connection: GenericLdapConnection
  filters: GenericLdapFilters
}

/** Encrypted from the start: who needs the clear protocol chooses it, and is told what that means. */
export const emptyGenericLdap: GenericLdapForm = {
  connection: {
    serverName: '',
    protocol: 'ldap-tls',
    acceptAllCertificates: false,
    administrativeDn: '',
    baseDn: '',
  },
  filters: {
    userFilter: '',
    userNameAttribute: '',
    localPartOnly: false,
    fullNameAttribute: '',
    emailAttribute: '',
    groupFilter: '',
    groupNameAttribute: '',
    groupDescriptionAttribute: '',
    groupMembersAttribute: '',
    groupMemberSearchFilter: '',
    groups: [],
  },
}

/** The values as a configuration has them. Pasted ones often come with a blank. */
export const genericLdapValues = ({ connection, filters }: GenericLdapForm, scope: DraftScope): GenericLdapForm => ({
  connection: withoutStrayBlanks(connection),
  filters: filtersInScope(filters, scope),
})

/** Certificates play no part where nothing is encrypted. */
const withoutStrayBlanks = (connection: GenericLdapConnection): GenericLdapConnection => ({
  ...connection,
  serverName: connection.serverName.trim(),
  administrativeDn: connection.administrativeDn.trim(),
  baseDn: connection.baseDn.trim(),
  acceptAllCertificates: connection.protocol !== 'ldap' && connection.acceptAllCertificates,
})

/** Stands in where a call does not look at users, since the schema asks for an attribute. */
const anyUserName = { userFilter: '', userNameAttribute: 'uid', fullNameAttribute: '', emailAttribute: '' }
const noGroups = {
  groupFilter: '',
  groupNameAttribute: '',
  groupDescriptionAttribute: '',
  groupMembersAttribute: '',
  groupMemberSearchFilter: '',
  groups: [],
}

function filtersInScope(filters: GenericLdapFilters, scope: DraftScope): GenericLdapFilters {
  const typed = {
    ...filters,
    userNameAttribute: filters.userNameAttribute.trim(),
    fullNameAttribute: filters.fullNameAttribute.trim(),
    emailAttribute: filters.emailAttribute.trim(),
    groupNameAttribute: filters.groupNameAttribute.trim(),
    groupDescriptionAttribute: filters.groupDescriptionAttribute.trim(),
    groupMembersAttribute: filters.groupMembersAttribute.trim(),
  }
  switch (scope) {
    case 'all':
      return typed
    case 'groups':
      return { ...typed, ...anyUserName, groups: [] }
    case 'connection':
      return { ...typed, ...anyUserName, ...noGroups }
  }
}
