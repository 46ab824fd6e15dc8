import type { FieldPath } from 'react-hook-form'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import { activeDirectoryFields } from '../integrations/active-directory/active-directory-fields.ts'
import { applicationIntegrationFields } from '../integrations/application-integration/application-integration-fields.ts'
import { genericLdapFields } from '../integrations/generic-ldap/generic-ldap-fields.ts'
import { mdaemonFields } from '../integrations/mdaemon/mdaemon-fields.ts'
import { kerioConnectFields } from '../integrations/kerio-connect/kerio-connect-fields.ts'
import { icewarpFields } from '../integrations/icewarp/icewarp-fields.ts'
import { sampleFields } from '../integrations/sample/sample-form.ts'
import type { DirectoryForm } from './directory-form.ts'

type FormPath = FieldPath<DirectoryForm>

const commonFields = [
  'options.automaticallyDeleteUsers',
  'options.deletionLimit.count',
  'options.deletionLimit.percent',
  'defaultPrivileges',
] as const satisfies readonly FormPath[]

const typeFields = {
  'generic-ldap': genericLdapFields,
  'active-directory': activeDirectoryFields,
  mdaemon: mdaemonFields,
  'application-integration': applicationIntegrationFields,
  'kerio-connect': kerioConnectFields,
  icewarp: icewarpFields,
  sample: sampleFields,
} as const satisfies Record<DirectoryType, readonly FormPath[]>

/** The part of the form that belongs to a type. */
const typeParts = {
  'generic-ldap': 'genericLdap',
  'active-directory': 'activeDirectory',
  mdaemon: 'mdaemon',
  'application-integration': 'applicationIntegration',
  'kerio-connect': 'kerioConnect',
  icewarp: 'icewarp',
  sample: 'sample',
} as const satisfies Record<DirectoryType, keyof DirectoryForm>

/** A field of the page that can be wrong, and that has a caption. */
export type FormField = (typeof typeFields)[DirectoryType][number] | (typeof commonFields)[number]

/** In the order in which they stand on the page. */
export const fieldsOf = (type: DirectoryType): readonly FormField[] => [...typeFields[type], ...commonFields]

/**
 * The field that a place in a configuration means. Messages name places as the configuration file does
 * (`filters.userFilter`), with or without what leads to it or lies in it, or by the last part alone.
 */
export function fieldOfPlace(type: DirectoryType, place: string): FormField | null {
  const fields = fieldsOf(type)
  const exact = fields.find((field) => `.${place}.`.includes(`.${placeOf(type, field)}.`))
  return exact ?? fields.find((field) => field.endsWith(`.${place}`)) ?? null
}

function placeOf(type: DirectoryType, field: FormField): string {
  const part = `${typeParts[type]}.`
  return field.startsWith(part) ? field.slice(part.length) : field
}
