import { problemError } from '../../../../shared/errors/problem-error.ts'
import { domainOf, localPartOf } from '../mapping/email-parts.ts'
import { parseMember, type MemberToken } from '../mapping/member-token.ts'
import type { AccountBook } from './account-book.ts'

/**
 * A member that is no user and no group of this server (`outside`), a domain or a group of one that is not listed, or one
 * that nothing was found for.
 */
export interface LostMember {
  readonly group: string
  readonly text: string
  readonly kind: 'outside' | 'domain-outside' | 'group-outside' | 'not-found'
}

export interface ExpandedGroups {
  /** Addresses of users, in the order in which they were found. */
  readonly users: ReadonlySet<string>
  readonly lost: readonly LostMember[]
}

/** All members of the chosen groups. A group that was seen is not followed again, so that circles end. */
export async function expandGroups(book: AccountBook, chosen: readonly string[]): Promise<ExpandedGroups> {
  const users = new Set<string>()
  const lost: LostMember[] = []
  const queue = [...chosen]
  const seen = new Set(queue)
  for (const group of queue) {
    for (const line of await readMembers(book, group, chosen)) {
      const token = parseMember(line)
      const found = token === null ? nobody : await resolve(book, token)
      for (const user of found.users) users.add(user)
      if (found.lost !== null) lost.push({ group, text: line.trim(), kind: found.lost })
      for (const nested of found.groups) if (!seen.has(nested)) queue.push(nested)
      for (const nested of found.groups) seen.add(nested)
    }
  }
  return { users, lost }
}

/** A chosen group may have been deleted since it was listed; a nested one then has no members. */
async function readMembers(book: AccountBook, group: string, chosen: readonly string[]): Promise<readonly string[]> {
  const members = await book.server.readMembers(group)
  if (members === null && chosen.includes(group))
    throw problemError('group-not-found', 'groups', { parameters: { group } })
  return members ?? []
}

/** What a token stands for. */
interface Resolved {
  readonly users: Iterable<string>
  readonly groups: readonly string[]
  readonly lost: LostMember['kind'] | null
}

const nobody: Resolved = { users: [], groups: [], lost: null }
const user = (address: string): Resolved => ({ ...nobody, users: [address] })
const group = (address: string): Resolved => ({ ...nobody, groups: [address] })
const lost = (kind: LostMember['kind']): Resolved => ({ ...nobody, lost: kind })

async function resolve(book: AccountBook, token: MemberToken): Promise<Resolved> {
  switch (token.kind) {
    case 'domain':
      return resolveDomain(book, token.name)
    case 'group':
      return resolveGroup(book, token.address)
    case 'address':
      return resolveAddress(book, token.address)
    case 'unknown':
      return lost('not-found')
  }
}

async function resolveDomain(book: AccountBook, name: string): Promise<Resolved> {
  const home = await book.homeOf(name)
  if (home === null) return lost('domain-outside')
  return { ...nobody, users: (await book.accountsOf(home, 'user')).accounts.keys() }
}

async function resolveGroup(book: AccountBook, address: string): Promise<Resolved> {
  const home = await book.homeOf(domainOf(address))
  if (home === null) return lost('group-outside')
  const own = `${localPartOf(address)}@${home}`
  return (await book.accountsOf(home, 'group')).accounts.has(own) ? group(own) : lost('not-found')
}

/** By the primary address first, which the lists have; aliases only where those do not explain the member. */
async function resolveAddress(book: AccountBook, address: string): Promise<Resolved> {
  const home = await book.homeOf(domainOf(address))
  if (home === null) return lost('outside')
  const own = `${localPartOf(address)}@${home}`
  if ((await book.accountsOf(home, 'user')).accounts.has(own)) return user(own)
  if ((await book.accountsOf(home, 'group')).accounts.has(own)) return group(own)
  if ((await book.addressesOf(home)).has(own)) return lost('outside')
  const owner = await book.ownerOf(own, home)
  return owner === null ? lost('not-found') : user(owner)
}
