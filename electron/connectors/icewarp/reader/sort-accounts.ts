import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { ListedAccount } from '../icewarp-server.ts'
import { addressKey, domainOf } from '../mapping/email-parts.ts'
import { because } from '../../../../shared/text/reason.ts'

/** The accounts of one domain and kind, by address. */
export interface DomainAccounts {
  readonly accounts: ReadonlyMap<string, ListedAccount>
  /** Entries without a usable address, or with one that another entry has, too. */
  readonly flawed: readonly FlawedEntry[]
}

export type FlawedEntry =
  { readonly kind: 'no-address'; readonly name: string } | { readonly kind: 'double'; readonly account: ListedAccount }

/** `domain`: the one whose accounts were asked for, in lower case. */
export function sortAccounts(listed: readonly ListedAccount[], domain: string, host: string): DomainAccounts {
  const accounts = new Map<string, ListedAccount>()
  const flawed: FlawedEntry[] = []
  for (const account of listed) {
    const key = addressKey(account.email)
    const home = domainOf(key)
    if (home === '') flawed.push({ kind: 'no-address', name: account.name })
    else if (home !== domain) throw ofOtherDomain(account, domain, host)
    else if (accounts.has(key)) flawed.push({ kind: 'double', account })
    else accounts.set(key, account)
  }
  for (const entry of flawed) if (entry.kind === 'double') accounts.delete(addressKey(entry.account.email))
  return { accounts, flawed }
}

/** The answer to another question: who else may be in it, or missing from it, nobody knows. */
const ofOtherDomain = ({ email }: ListedAccount, domain: string, host: string) =>
  problemError('icewarp-answer-invalid', 'search', {
    parameters: {
      host,
      command: because('list-of-accounts'),
      reason: because('account-of-other-domain', { email, domain }),
    },
  })
