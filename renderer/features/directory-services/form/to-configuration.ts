import type { z } from 'zod'
import {
  directoryConfigurationSchema,
  type DirectoryConfiguration,
} from '../../../../shared/configuration/directory-configuration.ts'
import type { GenericLdapConnection, GenericLdapFilters } from '../../../../shared/configuration/generic-ldap.ts'
import type { DirectoryForm } from './directory-form.ts'

/** What a call will look at. Values that it does not look at need not be there yet. */
export type DraftScope = 'connection' | 'groups' | 'all'

export type ConfigurationAnswer =
  | { readonly kind: 'valid'; readonly configuration: DirectoryConfiguration }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }

export function toConfiguration(id: string, form: DirectoryForm, scope: DraftScope): ConfigurationAnswer {
  const parsed = directoryConfigurationSchema.safeParse({ id, ...commonPart(form), ...typePart(form, scope) })
  return parsed.success
    ? { kind: 'valid', configuration: parsed.data }
    : { kind: 'invalid', issues: parsed.error.issues }
}

const commonPart = ({ options, defaultPrivileges }: DirectoryForm) => ({
  options: {
    automaticallyDeleteUsers: options.automaticallyDeleteUsers,
    deletionLimit: {
      count: typedNumber(options.deletionLimit.count),
      percent: typedNumber(options.deletionLimit.percent),
    },
  },
  defaultPrivileges,
})

/** `2,5` is how German writes it. What is no number becomes NaN, which the schema refuses. */
const typedNumber = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed.trim().replace(',', '.')))

function typePart(form: DirectoryForm, scope: DraftScope) {
  const { type } = form
  switch (type) {
    case 'generic-ldap':
      return {
        type,
        connection: withoutStrayBlanks(form.genericLdap.connection),
        filters: ldapFilters(form.genericLdap.filters, scope),
      }
    case 'sample':
      return { type, ...form.sample }
  }
}

/** Pasted values often come with a blank; certificates play no part where nothing is encrypted. */
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

function ldapFilters(filters: GenericLdapFilters, scope: DraftScope): GenericLdapFilters {
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
