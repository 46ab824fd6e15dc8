import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { MdaemonFilters } from '../../../shared/configuration/mdaemon.ts'
import { describeProblem, type Problem } from '../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { ReadAccounts } from './read-accounts.ts'
import { isWanted } from './read-directory.ts'
import { mayUseImap, type MdaemonAccount } from './userlist/mdaemon-account.ts'
import { because } from '../../../shared/text/reason.ts'

export type FoundAccount =
  { readonly kind: 'found'; readonly account: MdaemonAccount } | { readonly kind: 'refused'; readonly problem: Problem }

/**
 * Whom a name means: an address, an alias, or the mailbox alone, as a user made by hand may be called, where only one
 * domain has it. What MDaemon itself would refuse is refused here, so that the password does not travel.
 */
export function findAccount(read: ReadAccounts, filters: MdaemonFilters, userName: string): FoundAccount {
  const byAddress = read.addresses.find(userName)
  const candidates = (byAddress === null ? withMailbox(read, userName) : [byAddress]).filter((account) =>
    isWanted(account, filters),
  )
  const [account, ...others] = candidates
  if (account === undefined) return refused('entry-not-found', { userName })
  if (others.length > 0) return refused('entry-ambiguous', { userName })
  if (mayUseImap(account)) return { kind: 'found', account }
  return refused('account-refused', { userName, reason: because('account-without-imap', { access: account.access }) })
}

function withMailbox({ accounts }: ReadAccounts, userName: string): readonly MdaemonAccount[] {
  const key = comparisonKey(userName)
  return accounts.filter(({ mailbox }) => comparisonKey(mailbox) === key)
}

const refused = (code: ProblemCode, parameters: Problem['parameters']): FoundAccount => ({
  kind: 'refused',
  problem: describeProblem(code, 'search', parameters),
})
