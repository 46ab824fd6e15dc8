import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import type { AuthenticationAnswer } from '../../../../shared/domain/authentication.ts'
import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Credentials } from '../../connector.ts'
import { refusalOf } from '../../ldap/reader/account-refusal.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import type { ControllerSettings, ControllerSource } from '../controller/controller-settings.ts'
import { openController, type OpenedController } from '../controller/open-controller.ts'
import type { AccountState } from './account-state.ts'
import { findAccount, type FoundAccount } from './find-account.ts'

export interface AccountCheck {
  readonly settings: ControllerSettings
  readonly filters: Pick<ActiveDirectoryFilters, 'userNameFormat'>
}

/**
 * One log-on attempt: the account is looked up by the program's own session, then a connection of its own logs on as that
 * account, at the same controller. Only what the controller says about the account is a refusal.
 */
export async function checkAccountPassword(
  source: ControllerSource,
  { settings, filters }: AccountCheck,
  credentials: Credentials,
): Promise<AuthenticationAnswer> {
  const { userName, password, signal } = credentials
  const controller = await openController(source, { settings, signal })
  const found = await lookUp(controller, { typed: userName, filters, signal })
  if (found.kind === 'refused') return { outcome: 'refused', problem: found.problem }
  if (isSomebodyElse(found, credentials)) {
    return { outcome: 'refused', problem: describeProblem('entry-replaced', 'search', { userName }) }
  }
  const { distinguishedName, accountName } = found
  try {
    const session = await logOnAs(source, { settings, controller, distinguishedName, accountName, password, signal })
    session.close()
    return { outcome: 'accepted', distinguishedName }
  } catch (thrown) {
    const problem = thrown instanceof ProblemError ? refusalOf(inNumbers(thrown.problem, found), userName) : null
    if (problem === null) throw thrown
    return { outcome: 'refused', problem }
  }
}

/** What Kerberos says in one word of several states, in the number of the one that the entry has. */
function inNumbers(problem: Problem, { state }: { readonly state: AccountState }): Problem {
  const subCode = problem.parameters['subCode']
  const number = subCode === 'revoked' ? state.revoked : subCode === 'key-expired' ? state.keyExpired : null
  return number === null ? problem : { ...problem, parameters: { ...problem.parameters, subCode: number } }
}

async function lookUp(controller: OpenedController, request: Parameters<typeof findAccount>[1]) {
  try {
    return await findAccount(controller, request)
  } finally {
    controller.session.close()
  }
}

/** A name that is given to another person must not open what belongs to the one who had it. */
const isSomebodyElse = (found: FoundAccount & { kind: 'found' }, { externalId = null }: Credentials): boolean =>
  externalId !== null && found.externalId !== externalId

interface AccountLogOn {
  readonly settings: ControllerSettings
  readonly controller: OpenedController
  readonly distinguishedName: string
  readonly accountName: string
  readonly password: string
  readonly signal: AbortSignal
}

/**
 * By the name that every account has, so that neither a missing nor a changed principal name stands in the way; with the
 * domain in front of it, since behind it the principal name of somebody else may read the same.
 */
async function logOnAs(source: ControllerSource, account: AccountLogOn): Promise<LdapSession> {
  const { settings, controller, password, signal } = account
  const { facts, reached } = controller
  if (settings.protocol === 'ldap') {
    return source.openSealedSession({
      endpoint: reached,
      controllerName: facts.dnsHostName,
      credentials: { kind: 'password', userName: `${facts.dnsDomain}\\${account.accountName}`, password },
      deadlines: source.deadlines,
      signal,
    })
  }
  const session = await source.openSession({ endpoint: reached, deadlines: source.deadlines, signal })
  try {
    await session.bind(account.distinguishedName, password, signal)
    return session
  } catch (thrown) {
    session.close()
    throw thrown
  }
}
