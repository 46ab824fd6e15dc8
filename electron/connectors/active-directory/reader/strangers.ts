import { attributeReader, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import { equality, or } from '../../ldap/filter/build-filter.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import { accountAttributes } from './account-attributes.ts'
import { addSummaries, sweep, type DirectoryReading } from './directory-reading.ts'
import { groupAttributes, mapGroup, type DomainGroup } from './domain-group.ts'
import { inBatches } from './in-batches.ts'
import { collectAccount, isCollected, type AccountCollection, type AccountRules } from './sweep-accounts.ts'

/** A member that a group names and that is neither an account below the base nor a group. */
export interface Stranger {
  readonly group: DomainGroup
  readonly distinguishedName: string
  /** `foreign`: of another domain. `outside`: a contact, a computer, something outside the base DN, or nothing any more. */
  readonly kind: 'foreign' | 'outside'
}

interface StrangerSearch {
  readonly groups: readonly DomainGroup[]
  readonly known: ReadonlyMap<string, DomainGroup>
  readonly rules: AccountRules
}

interface FollowedStrangers {
  readonly strangers: readonly Stranger[]
  /** Groups that only `member` told of. */
  readonly groups: readonly DomainGroup[]
  readonly summary: SearchSummary
}

/** Looks up those members that the sweep over accounts did not bring: whoever turns out to be an account is one. */
export async function followStrangers(
  reading: DirectoryReading,
  { groups, known, rules }: StrangerSearch,
  accounts: AccountCollection,
): Promise<FollowedStrangers> {
  const unknown = await unknownMembers(reading, { groups, known }, accounts)
  const local = unknown.filter((member) => !isForeign(member.key, reading))
  const names = [...new Map(local.map(({ key, distinguishedName }) => [key, distinguishedName])).values()]
  const found = await lookUp(reading, names)
  const base = nameKey(reading.baseDn)
  const freshGroups = new Map<string, DomainGroup>()
  for (const entry of found.entries) {
    const key = nameKey(entry.distinguishedName)
    if (isGroup(entry)) freshGroups.set(key, mapGroup(entry))
    else if (isAccount(entry) && isWithin(key, base)) collectAccount(accounts, entry, rules)
  }
  const strangers = unknown
    .filter(({ key }) => !isCollected(accounts, key) && !freshGroups.has(key))
    .map(({ group, key, distinguishedName }): Stranger => ({
      group,
      distinguishedName,
      kind: isForeign(key, reading) ? 'foreign' : 'outside',
    }))
  return { strangers, groups: [...freshGroups.values()], summary: found.summary }
}

interface UnknownMember {
  readonly group: DomainGroup
  readonly key: string
  readonly distinguishedName: string
}

async function unknownMembers(
  { signal }: DirectoryReading,
  { groups, known }: Pick<StrangerSearch, 'groups' | 'known'>,
  accounts: AccountCollection,
): Promise<readonly UnknownMember[]> {
  const unknown: UnknownMember[] = []
  for (const group of groups) {
    await inSlices(group.memberNames, { signal, stage: 'groups' }, (distinguishedName) => {
      const key = nameKey(distinguishedName)
      if (!known.has(key) && !isCollected(accounts, key)) unknown.push({ group, key, distinguishedName })
    })
  }
  return unknown
}

const isWithin = (key: string, base: string): boolean => key === base || key.endsWith(`,${base}`)

/** Members of other domains stand as foreign security principals, or bear the name of their own domain (reference: LDAP, 6). */
function isForeign(key: string, { facts }: DirectoryReading): boolean {
  const domain = nameKey(facts.namingContext)
  return !isWithin(key, domain) || isWithin(key, `cn=foreignsecurityprincipals,${domain}`)
}

async function lookUp(reading: DirectoryReading, names: readonly string[]) {
  const entries: LdapEntry[] = []
  const summaries: SearchSummary[] = []
  for (const batch of inBatches(names)) {
    const search = {
      baseDn: reading.facts.namingContext,
      filter: or(...batch.map((name) => equality('distinguishedName', name))),
      attributes: [...new Set([...accountAttributes, ...groupAttributes, 'sAMAccountType', 'objectClass'])],
      longAttributes: ['proxyAddresses', 'member'],
      stage: 'groups',
    } as const
    summaries.push(await sweep(reading, search, (page) => void entries.push(...page)))
    reading.onProgress({ phase: 'groups', done: entries.length, total: names.length })
  }
  return { entries, summary: addSummaries(summaries) }
}

const classesOf = attributeReader('objectClass')
const accountTypeOf = attributeReader('sAMAccountType')

const isGroup = (entry: LdapEntry): boolean => textsOf(classesOf(entry)).some((name) => name.toLowerCase() === 'group')
const isAccount = (entry: LdapEntry): boolean => textsOf(accountTypeOf(entry)).includes('805306368')
