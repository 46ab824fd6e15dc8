import type { KerioConnectFilters } from '../../../../shared/configuration/kerio-connect.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { qualifiedGroupName } from '../../../../shared/domain/directory-entries.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioGroup } from '../records/kerio-group.ts'
import type { KerioUser } from '../records/kerio-user.ts'

/** Who is meant. */
export interface Scope {
  /** The domains whose users have to be read. */
  readonly domains: readonly KerioDomain[]
  /** Whether somebody is in; `unknown` where the groups of an account cannot be read. */
  contains(user: KerioUser): 'yes' | 'no' | 'unknown'
}

export interface Choosable {
  readonly domains: readonly KerioDomain[]
  readonly groups: readonly KerioGroup[]
}

/**
 * Users of the chosen domains and members of the chosen groups; with nothing chosen, everybody. A domain or a group
 * that is gone, and a name that several groups have, fail the read: going on would take users for absent who are not.
 */
export function chooseScope(present: Choosable, filters: KerioConnectFilters): Scope {
  if (filters.domains.length + filters.groups.length === 0) return { domains: present.domains, contains: () => 'yes' }
  const domains = filters.domains.map((name) => findDomain(name, present.domains))
  const groups = filters.groups.map((name) => findGroup(name, present.groups))
  const domainIds = new Set(domains.map(({ id }) => id))
  const groupIds = new Set(groups.map(({ id }) => id))
  return {
    domains: [...new Set([...domains, ...groups.map(({ domain }) => domain)])],
    contains: ({ domain, groups: ids }) => {
      if (domainIds.has(domain.id)) return 'yes'
      if (ids === null) return 'unknown'
      return ids.some((id) => groupIds.has(id)) ? 'yes' : 'no'
    },
  }
}

function findDomain(name: string, domains: readonly KerioDomain[]): KerioDomain {
  const found = domains.find((domain) => comparisonKey(domain.name) === comparisonKey(name))
  if (found === undefined) throw problemError('domain-not-found', 'groups', { parameters: { domain: name } })
  return found
}

/** By the name with its domain first: a group may itself be called like an address. */
function findGroup(name: string, groups: readonly KerioGroup[]): KerioGroup {
  const key = comparisonKey(name)
  const qualified = groups.find((group) => comparisonKey(fullName(group)) === key)
  if (qualified !== undefined) return qualified
  const [group, ...others] = groups.filter((candidate) => comparisonKey(candidate.name) === key)
  if (group === undefined) throw problemError('group-not-found', 'groups', { parameters: { group: name } })
  if (others.length === 0) return group
  const domains = [group, ...others].map(({ domain }) => domain.name).join(', ')
  throw problemError('group-in-several-domains', 'groups', { parameters: { group: name, domains } })
}

const fullName = ({ name, domain }: KerioGroup): string => qualifiedGroupName({ name, domain: domain.name })
