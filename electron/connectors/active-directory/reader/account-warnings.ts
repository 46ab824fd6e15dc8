import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import type { Stranger } from './strangers.ts'
import type { AccountCollection } from './sweep-accounts.ts'

export interface AccountFindings {
  readonly accounts: AccountCollection
  readonly strangers: readonly Stranger[]
  readonly baseDn: string
}

/** What an administrator should know of the accounts and of the members that are none. */
export function accountWarnings({ accounts, strangers, baseDn }: AccountFindings): readonly SyncWarning[] {
  const nobody: SyncWarning = { code: 'no-account-fits', parameters: { baseDn, ...countLeftOut(accounts) } }
  return [...(accounts.users.size === 0 ? [nobody] : []), ...strangerWarnings(strangers)]
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

const warningCodes = { foreign: 'foreign-members', outside: 'member-skipped' } as const

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
    parameters: {
      count,
      group: first.group.names[0] ?? first.group.distinguishedName,
      example: first.distinguishedName,
    },
  }))
}
