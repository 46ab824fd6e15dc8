import type { LdapFilter } from '../filter/ldap-filter.ts'

/** How groups are recognised, and how their members are told. */
export interface GroupSettings {
  readonly filter: LdapFilter
  readonly nameAttribute: string
  readonly descriptionAttribute: string | null
  readonly membersAttribute: string | null
  /** null: members are distinguished names. Otherwise `{member}` stands for each value. */
  readonly memberFilter: LdapFilter | null
}

/** Only members of these groups are read. */
export interface GroupRestriction {
  /** Names or distinguished names, as they were chosen. */
  readonly chosen: readonly string[]
  readonly groups: GroupSettings
  readonly membersAttribute: string
}
