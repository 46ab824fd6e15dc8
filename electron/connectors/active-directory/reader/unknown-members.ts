import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { AccountCollection } from './account-collection.ts'
import type { DirectoryReading } from './directory-reading.ts'
import type { DomainGroup } from './domain-group.ts'

/** A member that a group names, and that is none of the accounts and groups read so far. */
export interface UnknownMember {
  readonly group: DomainGroup
  readonly distinguishedName: string
  /** Comparison key of the distinguished name. */
  readonly key: string
  /** `elsewhere`: in another domain, which this controller does not hold. */
  readonly domain: 'own' | 'elsewhere'
}

export interface MemberSearch {
  readonly groups: readonly DomainGroup[]
  /** Groups by comparison key, whose members are read already. */
  readonly known: ReadonlyMap<string, DomainGroup>
}

export async function unknownMembers(
  { facts, signal }: DirectoryReading,
  { groups, known }: MemberSearch,
  accounts: AccountCollection,
): Promise<readonly UnknownMember[]> {
  const domainOf = createDomainJudge(facts.namingContext)
  const unknown: UnknownMember[] = []
  for (const group of groups) {
    await inSlices(group.memberNames, { signal, stage: 'groups' }, (distinguishedName) => {
      const key = nameKey(distinguishedName)
      if (known.has(key) || accounts.names.has(key)) return
      unknown.push({ group, distinguishedName, key, domain: domainOf(key) })
    })
  }
  return unknown
}

/** Whether `key` is `base` or stands below it. */
export const isWithin = (key: string, base: string): boolean => key === base || key.endsWith(`,${base}`)

/** `cn=anna,dc=sub` before the name of the domain: the part right before it belongs to the name of a domain as well. */
const belowSubdomain = /(?:^|,)dc=[^,]*$/u

/**
 * Members of other domains stand as foreign security principals, or bear the name of their own domain, which may be one below
 * this one (reference: LDAP, 6).
 */
function createDomainJudge(namingContext: string): (key: string) => UnknownMember['domain'] {
  const domain = nameKey(namingContext)
  const principals = `cn=foreignsecurityprincipals,${domain}`
  return (key) => {
    if (!isWithin(key, domain) || isWithin(key, principals)) return 'elsewhere'
    return belowSubdomain.test(key.slice(0, -domain.length - 1)) ? 'elsewhere' : 'own'
  }
}
