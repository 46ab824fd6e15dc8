import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import type { SearchSummary } from '../session/ldap-session.ts'
import { chooseGroups } from './choose-groups.ts'
import { createDnFinder } from './find-members-by-dn.ts'
import { createFilterFinder } from './find-members-by-filter.ts'
import { followMembers, type LostMember } from './follow-members.ts'
import type { GroupRestriction } from './group-settings.ts'
import { indexEntries, type KnownEntries } from './known-entries.ts'
import type { UserRecord } from './map-user.ts'
import { readGroups, type GroupRecord } from './read-groups.ts'
import type { Reading } from './reading.ts'

export interface RestrictedUsers {
  readonly records: readonly UserRecord[]
  readonly warnings: readonly SyncWarning[]
  readonly summary: SearchSummary
}

/** Those of the users who belong to the chosen groups, directly or through groups in groups. */
export async function restrictUsers(
  reading: Reading,
  { records, restriction }: { readonly records: readonly UserRecord[]; readonly restriction: GroupRestriction },
): Promise<RestrictedUsers> {
  const { groups, summary } = await readGroups(reading, {
    ...restriction.groups,
    membersAttribute: restriction.membersAttribute,
  })
  const chosen = chooseGroups(groups, restriction.chosen)
  const known = await indexEntries({ users: records, groups }, reading.signal)
  const find = createFinder(reading, known, restriction)
  const { users, lost } = await followMembers(reading, { chosen, known, find })
  return {
    records: [...known.users].flatMap(([key, record]) => (users.has(key) ? [record] : [])),
    warnings: lostMemberWarnings(lost),
    summary,
  }
}

const createFinder = (reading: Reading, known: KnownEntries, { groups: { memberFilter } }: GroupRestriction) =>
  memberFilter === null
    ? createDnFinder(reading, known)
    : createFilterFinder(reading, { template: memberFilter, known })

const warningCode = { outside: 'member-skipped', 'not-found': 'member-unresolved' } as const

/** One warning for each group and kind, with one example. */
function lostMemberWarnings(lost: readonly LostMember[]): readonly SyncWarning[] {
  const counts = new Map<string, { count: number; readonly first: LostMember }>()
  for (const member of lost) {
    const key = `${member.kind} ${member.group.key}`
    const counted = counts.get(key)
    if (counted === undefined) counts.set(key, { count: 1, first: member })
    else counted.count += 1
  }
  return [...counts.values()].map(({ count, first }) => ({
    code: warningCode[first.kind],
    parameters: { count, group: groupLabel(first.group), example: first.value },
  }))
}

const groupLabel = ({ names, distinguishedName }: GroupRecord): string => names[0] ?? distinguishedName
