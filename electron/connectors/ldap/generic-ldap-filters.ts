import type { GenericLdapFilters } from '../../../shared/configuration/generic-ldap.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { present } from './filter/build-filter.ts'
import type { LdapFilter } from './filter/ldap-filter.ts'
import { hasMember } from './filter/member-template.ts'
import { parseFilter } from './filter/parse-filter.ts'
import type { GroupRestriction, GroupSettings } from './reader/group-settings.ts'
import type { UserSettings } from './reader/user-settings.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

/*
 * What the fields of the filters mean, or a problem that names the field and the place. In parts, so that groups can
 * be listed, and the tree browsed, while another field is still being written.
 */

export function readUserSettings(filters: GenericLdapFilters): UserSettings {
  return {
    filter: readUserFilter(filters),
    userNameAttribute: required(filters, 'userNameAttribute'),
    userNamePart: filters.localPartOnly ? 'local-part' : 'whole',
    fullNameAttribute: orNull(filters.fullNameAttribute),
    emailAttribute: orNull(filters.emailAttribute),
  }
}

/** Without a filter, everything that has a user name is a user. */
function readUserFilter(filters: GenericLdapFilters): LdapFilter {
  const attribute = required(filters, 'userNameAttribute')
  return readFilter(filters, 'userFilter') ?? present(attribute)
}

/** Names or distinguished names; none: everybody. */
const readChosenGroups = (filters: GenericLdapFilters): readonly string[] =>
  filters.groups.map((group) => group.trim()).filter((group) => group !== '')

/** How groups are described; for those who need groups. */
export function readGroupSettings(filters: GenericLdapFilters): GroupSettings {
  const memberFilter = readMemberFilter(filters)
  const filter = readFilter(filters, 'groupFilter')
  if (filter === null) throw invalidSetting('groupFilter', neededForGroups)
  return {
    filter,
    nameAttribute: required(filters, 'groupNameAttribute', neededForGroups),
    descriptionAttribute: orNull(filters.groupDescriptionAttribute),
    membersAttribute: orNull(filters.groupMembersAttribute),
    memberFilter,
  }
}

function readMemberFilter(filters: GenericLdapFilters): LdapFilter | null {
  const filter = readFilter(filters, 'groupMemberSearchFilter')
  if (filter === null || hasMember(filter)) return filter
  throw invalidSetting('groupMemberSearchFilter', because('no-placeholder', { placeholder: '{member}' }))
}

/** How the groups that restrict a read are found and followed; null where none is chosen. */
export function readRestriction(filters: GenericLdapFilters): GroupRestriction | null {
  const chosen = readChosenGroups(filters)
  if (chosen.length === 0) {
    checkUnusedFilters(filters)
    return null
  }
  const groups = readGroupSettings(filters)
  return { chosen, groups, membersAttribute: required(filters, 'groupMembersAttribute', neededForGroups) }
}

/** A mistake is told when it is made, not on the day when the first group is chosen. */
function checkUnusedFilters(filters: GenericLdapFilters): void {
  readFilter(filters, 'groupFilter')
  readMemberFilter(filters)
}

const neededForGroups = because('needed-for-groups')

type FilterField = 'userFilter' | 'groupFilter' | 'groupMemberSearchFilter'

function readFilter(filters: GenericLdapFilters, field: FilterField): LdapFilter | null {
  const text = filters[field]
  if (text.trim() === '') return null
  const parsed = parseFilter(text)
  if (parsed.ok) return parsed.value
  const { offset, reason } = parsed.error
  throw problemError('filter-invalid', 'settings', {
    parameters: { field: `filters.${field}`, position: offset + 1, reason, excerpt: excerptOf(text, offset) },
  })
}

const charactersAround = 20

function excerptOf(text: string, offset: number): string {
  const [start, end] = [Math.max(0, offset - charactersAround), offset + charactersAround]
  const excerpt = text.slice(start, end).replaceAll(/\s/gu, ' ')
  return `${start > 0 ? '…' : ''}${excerpt}${end < text.length ? '…' : ''}`
}

type AttributeField = 'userNameAttribute' | 'groupNameAttribute' | 'groupMembersAttribute'

function required(filters: GenericLdapFilters, field: AttributeField, reason = because('empty')): string {
  const name = filters[field].trim()
  if (name === '') throw invalidSetting(field, reason)
  return name
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const invalidSetting = (field: keyof GenericLdapFilters, reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field: `filters.${field}`, reason } })
