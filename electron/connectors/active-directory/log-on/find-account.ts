import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { firstTextOf, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { identifierOf } from '../../ldap/attributes/entry-identifier.ts'
import { and, or } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { OpenedController } from '../controller/open-controller.ts'
import { accountAttributes, accountReaders } from '../reader/account-attributes.ts'
import { anyAccount } from '../reader/account-filters.ts'
import { accountUserName } from '../reader/map-account.ts'
import { isThisDomain } from './is-this-domain.ts'
import { accountConditions } from './account-conditions.ts'
import { accountState, stateAttributes, type AccountState } from './account-state.ts'
import { parseLogOnName, type LogOnName } from './parse-log-on-name.ts'

export interface AccountLookUp {
  readonly typed: string
  readonly filters: Pick<ActiveDirectoryFilters, 'userNameFormat'>
  readonly signal: AbortSignal
}

export type FoundAccount =
  | {
      readonly kind: 'found'
      readonly distinguishedName: string
      readonly accountName: string
      /** As a run would name the user; null where it could not. */
      readonly userName: string | null
      /** null where the entry has none that can be read. */
      readonly externalId: string | null
      readonly state: AccountState
    }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** More than enough to see that a name is not unique. */
const mostHits = 10

/** The one account of the domain that the typed name means: by user name as a run forms it, then by any name of a log-on. */
export async function findAccount(controller: OpenedController, lookUp: AccountLookUp): Promise<FoundAccount> {
  const { typed, signal } = lookUp
  const name = parseLogOnName(typed)
  if (name.kind === 'down-level' && !(await isThisDomain(controller, name.domain, signal))) {
    return refused('entry-not-found', typed)
  }
  const naming = { ...lookUp.filters, dnsDomain: controller.facts.dnsDomain }
  const entries = await searchAccounts(controller, accountConditions(name, naming), signal)
  const userNameOf = (entry: LdapEntry): string | null => {
    const userName = accountUserName(entry, naming)
    return userName.kind === 'usable' ? userName.userName : null
  }
  const hits = mostFitting(entries, [
    (entry) => isSame(userNameOf(entry) ?? '', typed),
    (entry) => hasPrincipalName(entry, name),
  ])
  const [entry, ...others] = hits
  const accountName = entry === undefined ? null : firstTextOf(accountReaders.accountName(entry))
  if (entry === undefined || accountName === null) return refused('entry-not-found', typed)
  if (others.length > 0) return refused('entry-ambiguous', typed)
  const identifier = identifierOf(entry)
  return {
    kind: 'found',
    distinguishedName: entry.distinguishedName,
    accountName,
    userName: userNameOf(entry),
    externalId: identifier.kind === 'found' ? identifier.externalId : null,
    state: accountState(entry, new Date()),
  }
}

export async function searchAccounts(
  { session, facts }: OpenedController,
  conditions: readonly LdapFilter[],
  signal: AbortSignal,
): Promise<readonly LdapEntry[]> {
  if (conditions.length === 0) return []
  const { entries } = await session.searchSome({
    baseDn: facts.namingContext,
    scope: 'sub',
    filter: and(anyAccount, or(...conditions)),
    attributes: [...accountAttributes, ...stateAttributes],
    references: facts.suppressesReferences ? 'suppressed' : 'counted',
    limit: mostHits,
    signal,
  })
  return entries
}

/** What the first test leaves that leaves anything; a controller tries the kinds of names in turn as well (MS-ADTS, 5.1.1.1.1). */
function mostFitting(
  entries: readonly LdapEntry[],
  tests: readonly ((entry: LdapEntry) => boolean)[],
): readonly LdapEntry[] {
  return tests.map((test) => entries.filter(test)).find((hits) => hits.length > 0) ?? entries
}

const hasPrincipalName = (entry: LdapEntry, name: LogOnName): boolean =>
  name.kind === 'principal' && textsOf(accountReaders.principalName(entry)).some((own) => isSame(own, name.principal))

const isSame = (one: string, other: string): boolean => comparisonKey(one) === comparisonKey(other)

/** What the user is called here, for a name of the directory; null where nobody, or not exactly one, is meant. */
export async function findLogOnName(controller: OpenedController, lookUp: AccountLookUp): Promise<string | null> {
  const found = await findAccount(controller, lookUp)
  return found.kind === 'found' ? found.userName : null
}

const refused = (code: 'entry-not-found' | 'entry-ambiguous', userName: string): FoundAccount => ({
  kind: 'refused',
  problem: describeProblem(code, 'search', { userName }),
})
