import { problemError } from '../../../../shared/errors/problem-error.ts'
import { and, or } from '../../ldap/filter/build-filter.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import type { AccountCollection, AccountRules } from './account-collection.ts'
import { anyAccount } from './account-filters.ts'
import { addSummaries, type DirectoryReading } from './directory-reading.ts'
import type { DomainGroup } from './domain-group.ts'
import { findChosenGroups } from './find-chosen-groups.ts'
import { findUnpopulated } from './find-unpopulated.ts'
import { readClosure } from './group-closure.ts'
import { batchLength } from './in-batches.ts'
import { createMembershipTest, membershipAttributes, membershipFilters } from './membership.ts'
import { followStrangers, type Stranger } from './strangers.ts'
import { sweepAccounts } from './sweep-accounts.ts'

export interface Restriction {
  /** Names or distinguished names, at least one. */
  readonly chosen: readonly string[]
  readonly rules: AccountRules
}

export interface MemberFindings {
  readonly strangers: readonly Stranger[]
  /** Chosen groups of which no member is to be seen. */
  readonly unpopulated: readonly DomainGroup[]
  readonly summary: SearchSummary
}

/**
 * The members of the chosen groups and of the groups in them. Accounts say it (`memberOf`, `primaryGroupID`), and so do groups
 * (`member`): who counts by either counts, so that an attribute which this account may not read loses nobody.
 */
export async function readMembers(
  reading: DirectoryReading,
  { chosen, rules }: Restriction,
  accounts: AccountCollection,
): Promise<MemberFindings> {
  const found = await findChosenGroups(reading, chosen)
  const summaries = [found.summary]
  const strangers: Stranger[] = []
  const all = new Map<string, DomainGroup>()
  let fresh = found.groups
  while (fresh.length > 0) {
    const { closure, summary } = await readClosure(reading, fresh)
    const unseen = [...closure.values()].filter(({ key }) => !all.has(key))
    if (unseen.length === 0) break
    for (const group of unseen) all.set(group.key, requireIdentity(reading, group))
    summaries.push(summary, await sweepMembers(reading, { groups: unseen, rules }, accounts))
    const followed = await followStrangers(reading, { groups: unseen, known: all, rules }, accounts)
    strangers.push(...followed.strangers)
    summaries.push(followed.summary)
    fresh = followed.groups
  }
  const isPlain = found.groups.length === 1 && accounts.names.size > 0
  const unpopulated = isPlain ? [] : await findUnpopulated(reading, found.groups)
  return { strangers, unpopulated, summary: addSummaries(summaries) }
}

/** Without its SID nobody can say who has the group as primary group. */
function requireIdentity({ account }: DirectoryReading, group: DomainGroup): DomainGroup {
  if (group.sid === 'read') return group
  throw problemError('insufficient-rights', 'groups', {
    parameters: { name: account, baseDn: group.distinguishedName },
  })
}

interface MemberSweep {
  readonly groups: readonly DomainGroup[]
  readonly rules: AccountRules
}

/** One search, whatever the number of groups: more than a filter should hold are decided here (reference: LDAP, 6). */
function sweepMembers(
  reading: DirectoryReading,
  { groups, rules }: MemberSweep,
  accounts: AccountCollection,
): Promise<SearchSummary> {
  if (groups.length <= batchLength) {
    const filter = and(anyAccount, or(...groups.flatMap(membershipFilters)))
    return sweepAccounts(reading, { filter, rules }, accounts)
  }
  const belongs = createMembershipTest(groups)
  return sweepAccounts(reading, { filter: anyAccount, rules, belongs, further: membershipAttributes }, accounts)
}
