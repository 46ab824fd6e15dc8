import type { LdapFilter } from '../filter/ldap-filter.ts'

/** How users are recognised, and which of their attributes are taken. */
export interface UserSettings {
  readonly filter: LdapFilter
  readonly userNameAttribute: string
  /** `local-part`: what stands before the last `@`. */
  readonly userNamePart: 'whole' | 'local-part'
  readonly fullNameAttribute: string | null
  readonly emailAttribute: string | null
}
