import { and, equality, or } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { anyAccount } from './account-filters.ts'
import { addSummaries, type DirectoryReading } from './directory-reading.ts'
import type { DomainGroup } from './domain-group.ts'
import { findChosenGroups } from './find-chosen-groups.ts'
import { readClosure } from './group-closure.ts'
import { inBatches } from './in-batches.ts'
import { followStrangers, type Stranger } from './strangers.ts'
import { sweepAccounts, type AccountCollection, type AccountRules } from './sweep-accounts.ts'

export interface Restriction {
  /** Names or distinguished names, at least one. */
  readonly chosen: readonly string[]
  readonly rules: AccountRules
}

/**
 * The members of the chosen groups and of the groups in them. Accounts say it (`memberOf`, `primaryGroupID`), and so do groups
 * (`member`): who counts by either counts, so that an attribute which this account may not read loses nobody.
 */
export async function readMembers(
  reading: DirectoryReading,
  { chosen, rules }: Restriction,
  accounts: AccountCollection,
): Promise<{ readonly strangers: readonly Stranger[]; readonly summary: SearchSummary }> {
  const found = await findChosenGroups(reading, chosen)
  const summaries = [found.summary]
  const strangers: Stranger[] = []
  const all = new Map<string, DomainGroup>()
  let fresh = found.groups
  while (fresh.length > 0) {
    const { closure, summary } = await readClosure(reading, fresh)
    const unseen = [...closure.values()].filter(({ key }) => !all.has(key))
    for (const group of unseen) all.set(group.key, group)
    summaries.push(summary, ...(await sweepMembers(reading, { groups: unseen, rules }, accounts)))
    const followed = await followStrangers(reading, { groups: unseen, known: all, rules }, accounts)
    strangers.push(...followed.strangers)
    summaries.push(followed.summary)
    fresh = followed.groups
  }
  return { strangers, summary: addSummaries(summaries) }
}

async function sweepMembers(
  reading: DirectoryReading,
  { groups, rules }: { readonly groups: readonly DomainGroup[]; readonly rules: AccountRules },
  accounts: AccountCollection,
): Promise<readonly SearchSummary[]> {
  const summaries: SearchSummary[] = []
  for (const batch of inBatches(groups)) {
    const filter = and(anyAccount, or(...batch.flatMap(membershipOf)))
    summaries.push(await sweepAccounts(reading, { filter, rules }, accounts))
  }
  return summaries
}

/** A primary group stands neither in `member` nor in `memberOf` (reference: LDAP, 6). */
const membershipOf = ({ distinguishedName, relativeId }: DomainGroup): readonly LdapFilter[] => [
  equality('memberOf', distinguishedName),
  ...(relativeId === null ? [] : [equality('primaryGroupID', relativeId)]),
]
