import type { FieldPath } from 'react-hook-form'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { DirectoryForm } from './directory-form.ts'

type FormPath = FieldPath<DirectoryForm>

const genericLdapFields = [
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
] as const satisfies readonly FormPath[]

const sampleFields = ['sample.connection.state', 'sample.filters.groups'] as const satisfies readonly FormPath[]

const commonFields = [
  'options.automaticallyDeleteUsers',
  'options.deletionLimit.count',
  'options.deletionLimit.percent',
  'defaultPrivileges',
] as const satisfies readonly FormPath[]

const typeFields = { 'generic-ldap': genericLdapFields, sample: sampleFields } as const satisfies Record<
  DirectoryType,
  readonly FormPath[]
>

/** A field of the page that can be wrong, and that has a caption. */
export type FormField = (typeof genericLdapFields | typeof sampleFields | typeof commonFields)[number]

/** In the order in which they stand on the page. */
export const fieldsOf = (type: DirectoryType): readonly FormField[] => [...typeFields[type], ...commonFields]

/**
 * The field that a place in a configuration means. Messages name places as the configuration file does
 * (`filters.userFilter`), with or without what leads to it or lies in it, or by the last part alone.
 */
export function fieldOfPlace(type: DirectoryType, place: string): FormField | null {
  const fields = fieldsOf(type)
  const exact = fields.find((field) => `.${place}.`.includes(`.${withoutTypePart(field)}.`))
  return exact ?? fields.find((field) => field.endsWith(`.${place}`)) ?? null
}

const withoutTypePart = (field: FormField): string => field.replace(/^(genericLdap|sample)\./u, '')
