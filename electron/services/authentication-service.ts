import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { AuthenticationAnswer, AuthenticationReport } from '../../shared/domain/authentication.ts'
import type { UserDetails } from '../../shared/domain/user.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import { describeProblem } from '../../shared/errors/problem.ts'
import type { DirectoryDraft } from '../../shared/ipc/directory-calls.ts'
import type { UserRepository } from '../database/user-database.ts'
import { checkAccount, reportLogOn, reportOwnLogOn } from './authentication-steps.ts'
import { isOwnPassword, type OwnPasswords } from './log-on/check-own-password.ts'
import { findUser } from './find-user.ts'
import { requireOneDirectory, type DirectorySettings } from './directory-settings.ts'
import { connectDraft, type ProbingDependencies } from './probing-service.ts'

interface LogOn {
  readonly userName: string
  readonly password: string
}

export interface AuthenticationService {
  /** Checks a user as a log-on does: the password travels only where the user database lets the user in. */
  logOn(attempt: LogOn, signal: AbortSignal): Promise<CheckedLogOn>
  /** Checks with the values on screen. Asks the directory in any case, so that an administrator sees both sides. */
  test(attempt: DirectoryDraft & LogOn, signal: AbortSignal): Promise<AuthenticationReport>
}

/** `user`: whom the typed name means; null where it means nobody. */
export interface CheckedLogOn {
  readonly user: UserDetails | null
  readonly report: AuthenticationReport
}

export interface AuthenticationDependencies extends ProbingDependencies, OwnPasswords {
  readonly users: UserRepository
  readonly settings: DirectorySettings
}

interface Question extends LogOn {
  readonly draft: DirectoryDraft
  readonly user: UserDetails | null
  readonly signal: AbortSignal
}

export function createAuthenticationService(dependencies: AuthenticationDependencies): AuthenticationService {
  return {
    logOn: (attempt, signal) => logOn(dependencies, attempt, signal),
    test: async ({ configuration, secrets, userName, password }, signal) => {
      const draft = { configuration, secrets }
      const { user } = await findUser(dependencies, { userName, password, drafts: [draft], signal })
      const account = checkAccount(userName, user, configuration.id)
      return reportLogOn(account, await ask(dependencies, { draft, user, userName, password, signal }))
    },
  }
}

async function logOn(
  dependencies: AuthenticationDependencies,
  attempt: LogOn,
  signal: AbortSignal,
): Promise<CheckedLogOn> {
  const known = await dependencies.users.findByName(attempt.userName)
  if (known?.authentication === 'integrated') {
    const isRight = attempt.password !== '' && (await isOwnPassword(dependencies, known, attempt.password))
    return { user: known, report: reportOwnLogOn(known, isRight) }
  }
  return logOnAtDirectory(dependencies, attempt, signal)
}

async function logOnAtDirectory(
  dependencies: AuthenticationDependencies,
  { userName, password }: LogOn,
  signal: AbortSignal,
): Promise<CheckedLogOn> {
  const drafts = dependencies.settings.directories().map((configuration) => ({ configuration, secrets: {} }))
  const { user, unanswered } = await findUser(dependencies, { userName, password, drafts, signal })
  const home = findHome(dependencies.settings, user)
  const account = checkAccount(userName, user, user?.directory ?? home.configuration?.id ?? '-')
  const answered = (answer: AuthenticationAnswer | null) => ({ user, report: reportLogOn(account, answer) })
  // Whoever could not be asked might have known the name.
  if (unanswered !== null)
    return { user, report: { ...reportLogOn(account, null), outcome: 'unavailable', problem: unanswered } }
  if (account.problem !== null) return answered(null)
  if (home.configuration === null) return answered(home.answer)
  const draft = { configuration: home.configuration, secrets: {} }
  return answered(await ask(dependencies, { draft, user, userName, password, signal }))
}

type Home =
  | { readonly configuration: DirectoryConfiguration }
  | { readonly configuration: null; readonly answer: AuthenticationAnswer }

/** A user made by hand belongs to no directory; the only one that is configured is meant then. */
function findHome(settings: DirectorySettings, user: UserDetails | null): Home {
  try {
    return { configuration: requireOneDirectory(settings, user?.directory ?? null) }
  } catch (thrown) {
    return { configuration: null, answer: unavailable(thrown) }
  }
}

/** An empty password is refused before any network traffic: many directories take it for an anonymous log-on. */
async function ask(dependencies: AuthenticationDependencies, question: Question): Promise<AuthenticationAnswer> {
  if (question.password === '') return { outcome: 'refused', problem: describeProblem('password-empty', 'bind') }
  try {
    const connector = await connectDraft(dependencies, question.draft)
    return await connector.authenticate(credentialsOf(question))
  } catch (thrown) {
    return unavailable(thrown)
  }
}

/** The distinguished name that the database knows helps only in the directory that it came from. */
function credentialsOf({ draft, user, userName, password, signal }: Question) {
  const isOfThisDirectory = user !== null && user.directory === draft.configuration.id
  return {
    userName: user?.userName ?? userName,
    password,
    distinguishedName: isOfThisDirectory ? user.distinguishedName : null,
    signal,
  }
}

function unavailable(thrown: unknown): AuthenticationAnswer {
  if (thrown instanceof ProblemError) return { outcome: 'unavailable', problem: thrown.problem }
  throw thrown
}
