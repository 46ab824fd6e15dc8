import { z } from 'zod'
import { filterText, names, serverName, text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

/** `ldap`: clear, 389. `ldap-tls`: StartTLS, 389. `ldap-ssl`: TLS from the start, 636. */
export const ldapProtocolSchema = z.enum(['ldap', 'ldap-tls', 'ldap-ssl'])
export type LdapProtocol = z.infer<typeof ldapProtocolSchema>

export const genericLdapConnectionSchema = z.strictObject({
  serverName,
  protocol: ldapProtocolSchema.default('ldap'),
  acceptAllCertificates: z.boolean().default(false),
  /** A distinguished name, or a name as the server accepts it. Empty: the read is anonymous. */
  administrativeDn: text.default(''),
  /** Empty: found from the rootDSE. */
  baseDn: text.default(''),
})
export type GenericLdapConnection = z.infer<typeof genericLdapConnectionSchema>

const attributeName = z
  .string()
  .max(256)
  .regex(/^([a-zA-Z][a-zA-Z0-9-]*|\d+(\.\d+)*)?(;[a-zA-Z0-9-]+)*$/u, issueText('not-attribute'))

export const genericLdapFiltersSchema = z.strictObject({
  userFilter: filterText.default(''),
  userNameAttribute: attributeName.min(1, issueText('empty')),
  /** Keep only the part before the last `@` of user names. */
  localPartOnly: z.boolean().default(false),
  fullNameAttribute: attributeName.default(''),
  emailAttribute: attributeName.default(''),
  groupFilter: filterText.default(''),
  groupNameAttribute: attributeName.default(''),
  groupDescriptionAttribute: attributeName.default(''),
  groupMembersAttribute: attributeName.default(''),
  /** Empty: members are distinguished names. Otherwise `{member}` stands for each value. */
  groupMemberSearchFilter: filterText.default(''),
  /** Names or distinguished names of groups; none: everybody. */
  groups: names.default([]),
})
export type GenericLdapFilters = z.infer<typeof genericLdapFiltersSchema>
