import type { GenericLdapConnection, GenericLdapFilters } from './generic-ldap.ts'

/** Values to begin with for a kind of server (reference: product, 2.2). `id` is also the key of its caption. */
export interface GenericLdapPreset {
  readonly id: 'openldap' | 'active-directory'
  readonly connection: Pick<GenericLdapConnection, 'protocol' | 'administrativeDn' | 'baseDn'>
  readonly filters: Omit<GenericLdapFilters, 'groups'>
}

export const genericLdapPresets = [
  {
    id: 'openldap',
    connection: { protocol: 'ldap-tls', administrativeDn: 'cn=admin,dc=example,dc=com', baseDn: 'dc=example,dc=com' },
    filters: {
      userFilter: '(&(objectClass=posixAccount)(mail=*))',
      userNameAttribute: 'uid',
      localPartOnly: false,
      fullNameAttribute: 'displayName',
      emailAttribute: 'mail',
      groupFilter: '(objectClass=posixGroup)',
      groupNameAttribute: 'cn',
      groupDescriptionAttribute: 'description',
      // RFC 2307: a posixGroup keeps names, and keeps them in memberUid.
      groupMembersAttribute: 'memberUid',
      groupMemberSearchFilter: '(|(&(objectClass=posixAccount)(uid={member}))(&(objectClass=posixGroup)(cn={member})))',
    },
  },
  {
    id: 'active-directory',
    // A domain controller that demands signing refuses a password on an unencrypted connection (reference: LDAP, 3.1).
    connection: { protocol: 'ldap-ssl', administrativeDn: 'administrator@example.local', baseDn: '' },
    filters: {
      // objectCategory alone also returns contacts (reference: LDAP, 3.4).
      userFilter: '(&(objectCategory=person)(objectClass=user)(mail=*))',
      userNameAttribute: 'sAMAccountName',
      localPartOnly: false,
      fullNameAttribute: 'displayName',
      emailAttribute: 'proxyAddresses',
      groupFilter: '(objectCategory=group)',
      groupNameAttribute: 'cn',
      groupDescriptionAttribute: 'description',
      groupMembersAttribute: 'member',
      groupMemberSearchFilter: '',
    },
  },
] as const satisfies readonly GenericLdapPreset[]
