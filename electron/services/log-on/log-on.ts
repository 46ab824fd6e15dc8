import type { SessionState } from '../../../shared/domain/session.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { ProblemError, problemError } from '../../../shared/errors/problem-error.ts'
import { checkCredentials, type Credentials, type Verdict } from './check-credentials.ts'
import type { Door } from './front-door-parts.ts'
import { entryProblem } from './may-enter.ts'
import { noteLogOn } from './note-log-on.ts'
import { admit, stateOf } from './session-user.ts'
import { because } from '../../../shared/text/reason.ts'

interface LogOnAttempt {
  readonly credentials: Credentials
  readonly signal: AbortSignal
}

export async function logOn(door: Door, key: string, { credentials, signal }: LogOnAttempt): Promise<SessionState> {
  if (credentials.password === '') throw problemError('password-empty', 'settings')
  const admission = door.throttle.begin({ userName: credentials.userName, origin: door.origin })
  if (admission.kind === 'slowed')
    throw problemError('log-on-slowed', 'settings', { parameters: { seconds: admission.seconds } })
  const verdict = await checkCredentials(door, credentials, signal)
  if (verdict.kind === 'admitted') admission.succeeded()
  // A directory that does not answer says nothing of the password, so it is no guess.
  else if (verdict.kind === 'unavailable') admission.undecided()
  return enter(door, key, verdict)
}

export async function logOnWithTicket(door: Door, key: string, signal: AbortSignal): Promise<SessionState> {
  if (!door.tickets.isAvailable())
    throw problemError('ticket-not-usable', 'settings', { parameters: { reason: because('no-tickets-here') } })
  return enter(door, key, await judgeTicket(door, signal))
}

async function judgeTicket(door: Door, signal: AbortSignal): Promise<Verdict> {
  try {
    return admittedOrNot(door, await door.tickets.identify(signal))
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return { kind: 'unavailable', user: null, reason: thrown.problem.code, shown: thrown.problem }
  }
}

function admittedOrNot({ way }: Door, user: UserDetails): Verdict {
  const problem = entryProblem(user, way)
  return problem === null ? { kind: 'admitted', user } : { kind: 'refused', user, reason: problem.code, shown: problem }
}

async function enter(door: Door, key: string, verdict: Verdict): Promise<SessionState> {
  await noteLogOn(door, verdict)
  if (verdict.kind !== 'admitted') throw new ProblemError(verdict.shown)
  admit(door, key, verdict.user)
  return stateOf(door, verdict.user)
}
