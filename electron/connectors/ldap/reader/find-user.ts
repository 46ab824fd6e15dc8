import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { attributeReader } from '../attributes/attribute-values.ts'
import { and, equality, or, startsWith } from '../filter/build-filter.ts'
import type { LdapFilter } from '../filter/ldap-filter.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { readUserName } from './user-name.ts'
import type { UserSettings } from './user-settings.ts'

export interface UserLookUp {
  readonly baseDn: string
  readonly users: UserSettings
  readonly userName: string
  readonly signal: AbortSignal
}

export type FoundUser =
  | { readonly kind: 'found'; readonly distinguishedName: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** With the local part only, `anna@*` may bring a few others along. */
const mostHits = 100

/** The one entry that a run would take for this user name. */
export async function findUser(session: LdapSession, lookUp: UserLookUp): Promise<FoundUser> {
  const { baseDn, users, userName, signal } = lookUp
  const { entries } = await session.searchSome({
    baseDn,
    scope: 'sub',
    filter: filterFor(users, userName.trim()),
    attributes: [users.userNameAttribute],
    limit: mostHits,
    signal,
  })
  const [entry, ...others] = entries.filter((hit) => hasUserName(hit, lookUp))
  if (entry === undefined) return refused('entry-not-found', userName)
  return others.length === 0
    ? { kind: 'found', distinguishedName: entry.distinguishedName }
    : refused('entry-ambiguous', userName)
}

function filterFor({ filter, userNameAttribute, userNamePart }: UserSettings, userName: string): LdapFilter {
  const whole = equality(userNameAttribute, userName)
  return and(filter, userNamePart === 'whole' ? whole : or(whole, startsWith(userNameAttribute, `${userName}@`)))
}

/** A server compares more loosely, and with values that are not the user name of a run. */
function hasUserName(entry: LdapEntry, { users, userName }: UserLookUp): boolean {
  const found = readUserName(attributeReader(users.userNameAttribute)(entry), users)
  return found.kind === 'usable' && comparisonKey(found.userName) === comparisonKey(userName)
}

const refused = (code: 'entry-not-found' | 'entry-ambiguous', userName: string): FoundUser => ({
  kind: 'refused',
  problem: describeProblem(code, 'search', { userName }),
})
