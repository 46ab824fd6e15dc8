import { attributeReader, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { userAccountType } from './account-filters.ts'
import { collectAccount, type AccountCollection, type AccountRules } from './account-collection.ts'
import { addSummaries, type DirectoryReading } from './directory-reading.ts'
import { mapGroup, type DomainGroup } from './domain-group.ts'
import { readGroups } from './group-closure.ts'
import { lookUpMembers } from './look-up-members.ts'
import { isWithin, unknownMembers, type MemberSearch, type UnknownMember } from './unknown-members.ts'

/** A member that a group names and that is neither an account below the base nor a group. */
export interface Stranger {
  readonly group: DomainGroup
  readonly distinguishedName: string
  /**
   * `foreign`: of another domain. `outside`: a contact, a computer, or something outside the base DN. `unseen`: the group names
   * it, so it exists, but this account may not see it: it may be a user, and it may be a group of users.
   */
  readonly kind: 'foreign' | 'outside' | 'unseen'
}

interface StrangerSearch extends MemberSearch {
  readonly rules: AccountRules
}

interface FollowedStrangers {
  readonly strangers: readonly Stranger[]
  /** Groups that only `member` told of. */
  readonly groups: readonly DomainGroup[]
  readonly summary: SearchSummary
}

/**
 * Looks up those members that the sweep over accounts did not bring: whoever turns out to be an account is one. Who is not
 * found may have moved, or left, since the group was read: it is asked once more before that counts as unseen.
 */
export async function followStrangers(
  reading: DirectoryReading,
  search: StrangerSearch,
  accounts: AccountCollection,
): Promise<FollowedStrangers> {
  const first = await followOnce(reading, search, accounts)
  const doubtful = new Set(first.strangers.filter(({ kind }) => kind === 'unseen').map(({ group }) => group))
  if (doubtful.size === 0) return first
  const again = await readGroups(reading, [...doubtful].map(byName))
  if (again.groups.length < doubtful.size) return first
  const second = await followOnce(reading, { ...search, groups: again.groups }, accounts)
  return {
    strangers: [...first.strangers.filter(({ group }) => !doubtful.has(group)), ...second.strangers],
    groups: [...first.groups, ...second.groups],
    summary: addSummaries([first.summary, again.summary, second.summary]),
  }
}

const byName = ({ distinguishedName }: DomainGroup) => equality('distinguishedName', distinguishedName)

async function followOnce(
  reading: DirectoryReading,
  search: StrangerSearch,
  accounts: AccountCollection,
): Promise<FollowedStrangers> {
  const unknown = await unknownMembers(reading, search, accounts)
  const names = namesWithin(unknown)
  const found = new Set<string>()
  const groups = new Map<string, DomainGroup>()
  const base = nameKey(reading.baseDn)
  const takeEntry = (entry: LdapEntry): void => {
    const key = nameKey(entry.distinguishedName)
    const kind = kindOfEntry(entry)
    if (kind !== 'undecided') found.add(key)
    if (kind === 'group') groups.set(key, mapGroup(entry))
    if (kind === 'account' && isWithin(key, base)) collectAccount(accounts, entry, search.rules)
  }
  const summary = await lookUpMembers(reading, [...names.values()], (entries) => {
    entries.forEach(takeEntry)
    reading.onProgress({ phase: 'reading', done: accounts.users.size + accounts.leftOut.size, total: null })
  })
  const lookedUp = { unknown, found, answered: found.size >= names.size }
  const strangers = await strangersAmong(reading, lookedUp, (key) => accounts.names.has(key) || groups.has(key))
  return { strangers, groups: [...groups.values()], summary }
}

/** By comparison key, each once. */
const namesWithin = (members: readonly UnknownMember[]): ReadonlyMap<string, string> =>
  new Map(
    members.filter(({ domain }) => domain === 'own').map(({ key, distinguishedName }) => [key, distinguishedName]),
  )

interface LookedUp {
  readonly unknown: readonly UnknownMember[]
  readonly found: ReadonlySet<string>
  /** As many entries as names came, though a controller may write a name in another way than the group does. */
  readonly answered: boolean
}

async function strangersAmong(
  { signal }: DirectoryReading,
  { unknown, found, answered }: LookedUp,
  isKnown: (key: string) => boolean,
): Promise<readonly Stranger[]> {
  const strangers: Stranger[] = []
  const kindOf = ({ domain, key }: UnknownMember): Stranger['kind'] => {
    if (domain === 'elsewhere') return 'foreign'
    return answered || found.has(key) ? 'outside' : 'unseen'
  }
  await inSlices(unknown, { signal, stage: 'groups' }, (member) => {
    const { group, distinguishedName, key } = member
    if (!isKnown(key)) strangers.push({ group, distinguishedName, kind: kindOf(member) })
  })
  return strangers
}

const classesOf = attributeReader('objectClass')
const accountTypeOf = attributeReader('sAMAccountType')

/** `undecided`: it may be an account or a group, and the attribute that says so may not be read. */
function kindOfEntry(entry: LdapEntry): 'group' | 'account' | 'other' | 'undecided' {
  const classes = textsOf(classesOf(entry)).map((name) => name.toLowerCase())
  const [accountType] = textsOf(accountTypeOf(entry))
  if (classes.includes('group')) return 'group'
  if (accountType !== undefined) return accountType === userAccountType ? 'account' : 'other'
  return classes.length === 0 || classes.includes('user') ? 'undecided' : 'other'
}
