import type { IceWarpSelection } from '../icewarp-settings.ts'
import { domainOf } from '../mapping/email-parts.ts'
import type { AccountBook } from './account-book.ts'
import { chooseDomains } from './choose-domains.ts'
import { chooseGroups } from './choose-groups.ts'
import { expandGroups, type LostMember } from './expand-groups.ts'

export interface SelectedUsers {
  /** Primary addresses as the server writes them, each once. */
  readonly emails: readonly string[]
  readonly lost: readonly LostMember[]
}

/** All users of the chosen domains and all members of the chosen groups; nothing chosen means everybody. */
export async function selectUsers(
  book: AccountBook,
  all: readonly string[],
  selection: IceWarpSelection,
): Promise<SelectedUsers> {
  const domains = selection.domains.length + selection.groups.length === 0 ? all : chooseDomains(all, selection.domains)
  const groups = await chooseGroups(book, { domains: all, chosen: selection.groups })
  const emails = new Map<string, string>()
  for (const domain of domains) {
    for (const [key, { email }] of (await book.accountsOf(domain, 'user')).accounts) emails.set(key, email)
  }
  const { users, lost } = await expandGroups(book, groups)
  for (const key of users) {
    const account = (await book.accountsOf(domainOf(key), 'user')).accounts.get(key)
    if (account !== undefined) emails.set(key, account.email)
  }
  return { emails: [...emails.values()], lost }
}
