import type { GenericLdapPreset } from '../../../../../../shared/configuration/generic-ldap-presets.ts'
import type { DirectoryForm } from '../../../form/directory-form.ts'

type LdapForm = DirectoryForm['genericLdap']

const connectionKeys = ['protocol', 'administrativeDn', 'baseDn'] as const
const filterKeys = [
  'userFilter',
  'userNameAttribute',
  'localPartOnly',
  'fullNameAttribute',
  'emailAttribute',
  'groupFilter',
  'groupNameAttribute',
  'groupDescriptionAttribute',
  'groupMembersAttribute',
  'groupMemberSearchFilter',
] as const

export type PresetField =
  `genericLdap.connection.${(typeof connectionKeys)[number]}` | `genericLdap.filters.${(typeof filterKeys)[number]}`

/** A value of a preset that differs from what is on the page. */
export interface PresetChange {
  readonly field: PresetField
  readonly now: string | boolean
  readonly then: string | boolean
}

export function presetChanges({ connection, filters }: LdapForm, preset: GenericLdapPreset): readonly PresetChange[] {
  const changes = [
    ...connectionKeys.map((key): PresetChange => ({
      field: `genericLdap.connection.${key}`,
      now: connection[key],
      then: preset.connection[key],
    })),
    ...filterKeys.map((key): PresetChange => ({
      field: `genericLdap.filters.${key}`,
      now: filters[key],
      then: preset.filters[key],
    })),
  ]
  return changes.filter(({ now, then }) => now !== then)
}

/** Names in a preset's connection are examples to adapt: filters are filled in, a connection only where it is asked for. */
export const isFilledAtFirst = ({ field }: PresetChange): boolean => field.startsWith('genericLdap.filters.')

/** The page with the chosen fields of the preset. */
export function fillIn(
  { connection, filters }: LdapForm,
  preset: GenericLdapPreset,
  chosen: ReadonlySet<PresetField>,
): LdapForm {
  const chosenConnection = connectionKeys.filter((key) => chosen.has(`genericLdap.connection.${key}`))
  const chosenFilters = filterKeys.filter((key) => chosen.has(`genericLdap.filters.${key}`))
  return {
    connection: { ...connection, ...pick(preset.connection, chosenConnection) },
    filters: { ...filters, ...pick(preset.filters, chosenFilters) },
  }
}

function pick<Values extends object>(values: Values, keys: readonly (keyof Values)[]): Partial<Values> {
  const picked: Partial<Values> = {}
  for (const key of keys) picked[key] = values[key]
  return picked
}
