import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import { describeProblem } from '../../shared/errors/problem.ts'
import { problemError, ProblemError } from '../../shared/errors/problem-error.ts'
import type { Stage } from '../../shared/errors/stage.ts'
import type { Cancellable, Credentials, DirectoryConnector } from './connector.ts'

/** Does the work of a method, and something around it. */
type Around = <Value>(options: Cancellable, work: () => Promise<Value>) => Promise<Value>

/** The same connector, with something around each of its methods. */
export const aroundEach = (connector: DirectoryConnector, around: Around): DirectoryConnector => ({
  readDirectory: (options) => around(options, () => connector.readDirectory(options)),
  authenticate: (credentials) => around(credentials, () => connector.authenticate(credentials)),
  diagnose: (options) => around(options, () => connector.diagnose(options)),
  listGroups: (options) => around(options, () => connector.listGroups(options)),
  listDomains: (options) => around(options, () => connector.listDomains(options)),
  browse: (parent, options) => around(options, () => connector.browse(parent, options)),
  detectBaseDn: (options) => around(options, () => connector.detectBaseDn(options)),
  ...resolvingNames(connector, around),
  ...identifyingAccounts(connector, around),
  ...detecting(connector, around),
})

function resolvingNames(connector: DirectoryConnector, around: Around): Pick<DirectoryConnector, 'resolveUserName'> {
  if (connector.resolveUserName === undefined) return {}
  return {
    resolveUserName: (typed, options) =>
      around(options, async () => (await connector.resolveUserName?.(typed, options)) ?? null),
  }
}

function identifyingAccounts(
  connector: DirectoryConnector,
  around: Around,
): Pick<DirectoryConnector, 'identifyAccount'> {
  if (connector.identifyAccount === undefined) return {}
  return {
    identifyAccount: (options) => around(options, async () => (await connector.identifyAccount?.(options)) ?? null),
  }
}

function detecting({ detect }: DirectoryConnector, around: Around): Pick<DirectoryConnector, 'detect'> {
  return detect === undefined ? {} : { detect: (options) => around(options, () => detect(options)) }
}

/** Keeps the promise of the port: whatever a method throws, at once or later, becomes a rejection with a problem. */
export const rejectingWithProblems = (connector: DirectoryConnector): DirectoryConnector => aroundEach(connector, guard)

/** A connector does not know where a foreign error came from; nearly all of its time is spent searching. */
const usualStage: Stage = 'search'

/** What is finished after it was cancelled counts as cancelled: whoever cancelled does not expect a result. */
async function guard<Value>({ signal }: Cancellable, work: () => Promise<Value>): Promise<Value> {
  throwIfCancelled(signal)
  try {
    const value = await work()
    throwIfCancelled(signal)
    return value
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown
    throwIfCancelled(signal)
    throw problemError('internal', usualStage, { cause: thrown })
  }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw problemError('cancelled', usualStage)
}

/**
 * A log-on always gets an answer: what keeps the directory from deciding is `unavailable`, never a wrong password.
 * An empty password is refused before anything is sent (RFC 4513, 5.1.2).
 */
export async function answerOf(
  { userName, password }: Credentials,
  check: () => Promise<AuthenticationAnswer>,
): Promise<AuthenticationAnswer> {
  if (password === '') return { outcome: 'refused', problem: describeProblem('password-empty', 'bind') }
  if (userName.trim() === '') {
    return { outcome: 'refused', problem: describeProblem('entry-not-found', 'search', { userName }) }
  }
  try {
    return await check()
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.code === 'cancelled') throw thrown
    return { outcome: 'unavailable', problem: thrown.problem }
  }
}
