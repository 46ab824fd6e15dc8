import {
  genericLdapDirectorySchema,
  type GenericLdapDirectory,
} from '../../../shared/configuration/directory-configuration.ts'
import { sampleAdministrativeDn, sampleBaseDn } from './sample-person.ts'

/** How the LDAP connector reads the sample directory that listens there. */
export function sampleLdapConfiguration({
  host,
  port,
}: {
  readonly host: string
  readonly port: number
}): GenericLdapDirectory {
  return genericLdapDirectorySchema.parse({
    id: 'sample',
    type: 'generic-ldap',
    connection: {
      serverName: `${host}:${port}`,
      protocol: 'ldap',
      administrativeDn: sampleAdministrativeDn,
      baseDn: sampleBaseDn,
    },
    filters: {
      userFilter: '(objectClass=inetOrgPerson)',
      userNameAttribute: 'uid',
      fullNameAttribute: 'displayName',
      emailAttribute: 'mail',
      groupFilter: '(objectClass=groupOfNames)',
      groupNameAttribute: 'cn',
      groupDescriptionAttribute: 'description',
      groupMembersAttribute: 'member',
    },
  })
}
