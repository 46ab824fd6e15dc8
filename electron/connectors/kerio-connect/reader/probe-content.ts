import type { KerioConnectFilters } from '../../../../shared/configuration/kerio-connect.ts'
import { named, type Reason } from '../../../../shared/text/reason.ts'
import type { KerioAccount } from '../records/kerio-account.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import { chooseScope } from './choose-scope.ts'
import type { ListReading } from './list-request.ts'
import { readDomains } from './read-domains.ts'
import { readEach } from './read-each.ts'
import { probeUsersOf, readGroupsOf } from './read-of-domain.ts'

/** The domains, and whether users of the first can be read. */
export async function probeDomains(
  reading: ListReading,
  account: KerioAccount,
): Promise<{ readonly domains: readonly KerioDomain[]; readonly detail: Reason }> {
  const { domains } = await readDomains(reading, account)
  const [first] = domains
  if (first === undefined) return { domains, detail: named('0') }
  await probeUsersOf(reading, first)
  return { domains, detail: named(`${domains.length}: ${first.name}${domains.length > 1 ? ', …' : ''}`) }
}

/** What is chosen; null where nothing is. */
export async function probeChoice(
  reading: ListReading,
  domains: readonly KerioDomain[],
  filters: KerioConnectFilters,
): Promise<Reason | null> {
  const chosen = [...filters.domains, ...filters.groups]
  const groups = await readEach(filters.groups.length === 0 ? [] : domains, (domain) => readGroupsOf(reading, domain))
  chooseScope({ domains, groups: groups.records }, filters)
  return chosen.length === 0 ? null : named(chosen.join(', '))
}
