import { attributeReader } from '../attributes/attribute-values.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import type { UserSettings } from './user-settings.ts'

export interface ChosenAttribute {
  /** The field of the configuration. */
  readonly field: string
  readonly attribute: string
}

/** Watches which of the chosen attributes no entry has: a name that is misspelt looks like that (reference: LDAP, 8). */
export interface AttributePresence {
  watch(entry: LdapEntry): void
  absent(): readonly ChosenAttribute[]
}

export const userNameField = 'filters.userNameAttribute'

export function createAttributePresence(settings: UserSettings): AttributePresence {
  const missing = new Map(
    chosenAttributes(settings).map((chosen) => [chosen, attributeReader(chosen.attribute)] as const),
  )
  return {
    watch: (entry) => {
      for (const [chosen, read] of missing) if (read(entry).length > 0) missing.delete(chosen)
    },
    absent: () => [...missing.keys()],
  }
}

const chosenAttributes = (settings: UserSettings): readonly ChosenAttribute[] =>
  [
    { field: userNameField, attribute: settings.userNameAttribute },
    { field: 'filters.fullNameAttribute', attribute: settings.fullNameAttribute ?? '' },
    { field: 'filters.emailAttribute', attribute: settings.emailAttribute ?? '' },
  ].filter(({ attribute }) => attribute !== '')
