import type { IceWarpDomain } from '../icewarp-server.ts'
import type { AccountBook } from './account-book.ts'

/**
 * Domains that are said to have accounts, of which not one is shown, not even the group that every domain has: their
 * users may well exist. A number that makes no sense (a capture has -5) is no such saying.
 */
export async function findHiddenDomains(
  book: AccountBook,
  domains: readonly IceWarpDomain[],
): Promise<readonly string[]> {
  const told = new Set(domains.filter(({ toldAccounts }) => toldAccounts > 0).map(({ name }) => name.toLowerCase()))
  const hidden: string[] = []
  for (const [domain, { accounts, flawed }] of book.userLists()) {
    const isEmpty = accounts.size === 0 && flawed.length === 0
    if (isEmpty && told.has(domain) && (await book.addressesOf(domain)).size === 0) hidden.push(domain)
  }
  return hidden
}
