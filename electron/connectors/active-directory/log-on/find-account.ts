import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { firstTextOf } from '../../ldap/attributes/attribute-values.ts'
import { and, equality, or } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { OpenedController } from '../controller/open-controller.ts'
import { accountAttributes, accountReaders } from '../reader/account-attributes.ts'
import { anyAccount } from '../reader/account-filters.ts'
import { accountUserName, type AccountSettings } from '../reader/map-account.ts'
import { isThisDomain } from './is-this-domain.ts'
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
    }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** More than enough to see that a name is not unique. */
const mostHits = 10

/** The one account of the domain that the typed name means: by user name as a run forms it, then by any name of a log-on. */
export async function findAccount(controller: OpenedController, lookUp: AccountLookUp): Promise<FoundAccount> {
  const { session, facts } = controller
  const { typed, signal } = lookUp
  const name = parseLogOnName(typed)
  const isElsewhere = name.kind === 'down-level' && !(await isThisDomain(controller, name.domain, signal))
  if (isElsewhere) return refused('entry-not-found', typed)
  const { entries } = await session.searchSome({
    baseDn: facts.namingContext,
    scope: 'sub',
    filter: and(anyAccount, or(...conditionsFor(name, { dnsDomain: facts.dnsDomain, ...lookUp.filters }))),
    attributes: accountAttributes,
    references: facts.suppressesReferences ? 'suppressed' : 'counted',
    limit: mostHits,
    signal,
  })
  const settings = { ...lookUp.filters, dnsDomain: facts.dnsDomain }
  const userNameOf = (entry: LdapEntry): string | null => {
    const userName = accountUserName(entry, settings)
    return userName.kind === 'usable' ? userName.userName : null
  }
  const exact = entries.filter((entry) => comparisonKey(userNameOf(entry) ?? '') === comparisonKey(typed))
  const [entry, ...others] = exact.length > 0 ? exact : entries
  const accountName = entry === undefined ? null : firstTextOf(accountReaders.accountName(entry))
  if (entry === undefined || accountName === null) return refused('entry-not-found', typed)
  if (others.length > 0) return refused('entry-ambiguous', typed)
  return { kind: 'found', distinguishedName: entry.distinguishedName, accountName, userName: userNameOf(entry) }
}

/** What the user is called here, for a name of the directory; null where nobody, or not exactly one, is meant. */
export async function findLogOnName(controller: OpenedController, lookUp: AccountLookUp): Promise<string | null> {
  const found = await findAccount(controller, lookUp)
  return found.kind === 'found' ? found.userName : null
}

/** A name of the domain itself is also the implied principal name of its account (MS-ADTS, 5.1.1.1.1). */
function conditionsFor(name: LogOnName, { dnsDomain, userNameFormat }: AccountSettings): readonly LdapFilter[] {
  switch (name.kind) {
    case 'bare':
    case 'down-level':
      return [equality('sAMAccountName', name.name)]
    case 'principal': {
      const isOfDomain = comparisonKey(name.suffix) === comparisonKey(dnsDomain)
      return [
        equality('userPrincipalName', name.principal),
        ...(userNameFormat === 'mail' ? [equality('mail', name.principal)] : []),
        ...(isOfDomain ? [equality('sAMAccountName', name.name)] : []),
      ]
    }
  }
}

const refused = (code: 'entry-not-found' | 'entry-ambiguous', userName: string): FoundAccount => ({
  kind: 'refused',
  problem: describeProblem(code, 'search', { userName }),
})
