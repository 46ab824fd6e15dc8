import type { KerioAlias } from '../records/kerio-alias.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { addressOf, localPartsOf } from './local-parts.ts'

/** Aliases of aliases of aliases ... up to here (reference: kerio-connect, mapping rules). */
const mostHops = 10

export interface AliasedAccounts {
  readonly users: readonly KerioUser[]
  readonly aliases: readonly KerioAlias[]
  readonly domains: readonly KerioDomain[]
}

/** The aliases that lead to each user, in the order of the lists. What leads to a group or elsewhere belongs to nobody. */
export function resolveAliases(accounts: AliasedAccounts): ReadonlyMap<KerioUser, readonly KerioAlias[]> {
  const targets = indexTargets(accounts)
  const found = new Map<KerioUser, KerioAlias[]>()
  for (const alias of accounts.aliases) {
    const user = isPlain(alias) ? follow(alias, targets) : null
    if (user === null) continue
    const present = found.get(user)
    if (present === undefined) found.set(user, [alias])
    else present.push(alias)
  }
  return found
}

/** A pattern is no address, and a public folder is nobody. */
const isPlain = ({ name, target }: KerioAlias): boolean => target === 'address' && !/[*?]/u.test(name)

interface Targets {
  readonly users: ReadonlyMap<string, KerioUser>
  readonly aliases: ReadonlyMap<string, KerioAlias>
  /** The main name of each domain, by each of its names. */
  readonly domainNames: ReadonlyMap<string, string>
}

function indexTargets({ users, aliases, domains }: AliasedAccounts): Targets {
  const usersByKey = new Map<string, KerioUser>()
  for (const user of users) {
    for (const key of keysOf(user)) if (!usersByKey.has(key)) usersByKey.set(key, user)
  }
  return {
    users: usersByKey,
    aliases: new Map(
      aliases.flatMap((alias) => [alias.id, addressOf(alias.name, alias.domain)].map((key) => [key, alias])),
    ),
    domainNames: new Map(
      domains.flatMap(({ name, aliases: others }) => [name, ...others].map((other) => [other, name])),
    ),
  }
}

const keysOf = (user: KerioUser): readonly string[] => [
  ...(user.id === null ? [] : [user.id]),
  ...localPartsOf(user).map((localPart) => addressOf(localPart, user.domain)),
]

/** A user goes before an alias of the same name; a circle leads to nobody. */
function follow(start: KerioAlias, targets: Targets): KerioUser | null {
  let alias = start
  for (let hop = 1; hop <= mostHops; hop += 1) {
    const key = keyOfTarget(alias, targets)
    const user = targets.users.get(key)
    if (user !== undefined) return user
    const next = targets.aliases.get(key)
    if (next === undefined) return null
    alias = next
  }
  return null
}

/** An id says for certain what is meant; a bare name is one of the alias's own domain. */
function keyOfTarget({ deliverTo, deliverToId, domain }: KerioAlias, { domainNames }: Targets): string {
  if (deliverToId !== '') return deliverToId
  const at = deliverTo.lastIndexOf('@')
  if (at === -1) return addressOf(deliverTo, domain)
  const domainName = deliverTo.slice(at + 1)
  return `${deliverTo.slice(0, at)}@${domainNames.get(domainName) ?? domainName}`
}
