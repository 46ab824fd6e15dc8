import { problemError } from '../../../../shared/errors/problem-error.ts'
import { addressKey, domainOf, localPartOf } from '../mapping/email-parts.ts'
import type { AccountBook } from './account-book.ts'

/** Addresses of the chosen groups. One that is missing, or a name that several have, fails the read. */
export async function chooseGroups(
  book: AccountBook,
  { domains, chosen }: { readonly domains: readonly string[]; readonly chosen: readonly string[] },
): Promise<readonly string[]> {
  const found: string[] = []
  for (const choice of chosen) found.push(await findGroup(book, domains, choice))
  return [...new Set(found)]
}

async function findGroup(book: AccountBook, domains: readonly string[], choice: string): Promise<string> {
  const key = addressKey(choice)
  const domain = domainOf(key)
  const matches: string[] = []
  for (const place of domain === '' ? domains : domains.filter((name) => name === domain)) {
    const { accounts } = await book.accountsOf(place, 'group')
    matches.push(...[...accounts.keys()].filter((address) => address === key || localPartOf(address) === key))
  }
  const [group, ...others] = matches
  if (group === undefined) throw problemError('group-not-found', 'groups', { parameters: { group: choice } })
  if (others.length === 0) return group
  const places = matches.map(domainOf).join(', ')
  throw problemError('group-in-several-domains', 'groups', { parameters: { group: choice, domains: places } })
}
