import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import type { AccountCollection } from './account-collection.ts'
import type { DomainGroup } from './domain-group.ts'
import type { AccountChoice } from './judge-account.ts'
import type { Stranger } from './strangers.ts'

export interface AccountFindings {
  readonly accounts: AccountCollection
  readonly strangers: readonly Stranger[]
  readonly unpopulated: readonly DomainGroup[]
  readonly baseDn: string
  readonly choice: AccountChoice
}

/** What an administrator should know of the accounts and of the members that are none. */
export function accountWarnings(findings: AccountFindings): readonly SyncWarning[] {
  const { accounts, strangers, unpopulated, baseDn, choice } = findings
  const nobody: SyncWarning = { code: 'no-account-fits', parameters: { baseDn, ...countLeftOut(accounts) } }
  return [
    ...(accounts.users.size === 0 ? [nobody] : []),
    ...(choice.enabledUsersOnly && accounts.users.size > 0 && !accounts.statesAreTold ? [statesUnread] : []),
    ...strangerWarnings(strangers),
    ...unpopulated.map((group): SyncWarning => ({ code: 'group-unpopulated', parameters: { group: labelOf(group) } })),
  ]
}

const statesUnread: SyncWarning = {
  code: 'attribute-absent',
  parameters: { attribute: 'userAccountControl', field: 'filters.enabledUsersOnly' },
}

/** Accounts that were seen and are not taken, by reason. */
export function countLeftOut({ leftOut }: AccountCollection) {
  const counts = { withoutAddress: 0, disabled: 0, hidden: 0, systemMailboxes: 0 }
  const fieldOf = {
    'without-address': 'withoutAddress',
    disabled: 'disabled',
    hidden: 'hidden',
    'system-mailbox': 'systemMailboxes',
  } as const
  for (const reason of leftOut.values()) counts[fieldOf[reason]] += 1
  return counts
}

const warningCodes = { foreign: 'foreign-members', outside: 'member-skipped', unseen: 'members-unseen' } as const

/** One warning for each group and kind, with one example. */
function strangerWarnings(strangers: readonly Stranger[]): readonly SyncWarning[] {
  const counts = new Map<string, { count: number; readonly first: Stranger }>()
  for (const stranger of strangers) {
    const key = `${stranger.kind} ${stranger.group.key}`
    const counted = counts.get(key)
    if (counted === undefined) counts.set(key, { count: 1, first: stranger })
    else counted.count += 1
  }
  return [...counts.values()].map(({ count, first }) => ({
    code: warningCodes[first.kind],
    parameters: { count, group: labelOf(first.group), example: first.distinguishedName },
  }))
}

const labelOf = ({ names, distinguishedName }: DomainGroup): string => names[0] ?? distinguishedName
