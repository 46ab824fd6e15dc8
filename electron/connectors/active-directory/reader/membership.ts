import { attributeReader, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { DomainGroup } from './domain-group.ts'

/** What accounts say of their groups. A primary group stands neither in `member` nor in `memberOf` (reference: LDAP, 6). */
export const membershipAttributes = ['memberOf', 'primaryGroupID'] as const

const groupNamesOf = attributeReader('memberOf')
const primaryGroupOf = attributeReader('primaryGroupID')

export const membershipFilters = ({ distinguishedName, relativeId }: DomainGroup): readonly LdapFilter[] => [
  equality('memberOf', distinguishedName),
  ...(relativeId === null ? [] : [equality('primaryGroupID', relativeId)]),
]

/** The same as the filters, decided here. Many accounts name the same groups, so each name is looked at once. */
export function createMembershipTest(groups: readonly DomainGroup[]): (entry: LdapEntry) => boolean {
  const keys = new Set(groups.map(({ key }) => key))
  const relativeIds = new Set(groups.map(({ relativeId }) => relativeId))
  const judged = new Map<string, boolean>()
  const isOneOf = (distinguishedName: string): boolean => {
    const known = judged.get(distinguishedName) ?? keys.has(nameKey(distinguishedName))
    judged.set(distinguishedName, known)
    return known
  }
  return (entry) =>
    textsOf(primaryGroupOf(entry)).some((id) => relativeIds.has(id)) || textsOf(groupNamesOf(entry)).some(isOneOf)
}
