import type { LoginPrivilege } from '../../../shared/domain/privileges.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { describeProblem, type Problem } from '../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { AuthenticationService, CheckedLogOn } from '../authentication-service.ts'
import type { PasswordChecker } from '../passwords/password-checker.ts'
import { entryProblem } from './may-enter.ts'

export interface Credentials {
  readonly userName: string
  readonly password: string
}

export type Verdict =
  | { readonly kind: 'admitted'; readonly user: UserDetails }
  /** `reason` is for the audit log; `shown` for whoever tries, and tells no more than he knows already. */
  | {
      readonly kind: 'refused' | 'unavailable'
      readonly user: UserDetails | null
      readonly reason: ProblemCode
      readonly shown: Problem
    }

export interface CredentialCheck {
  readonly authentication: Pick<AuthenticationService, 'logOn'>
  readonly passwords: PasswordChecker
  /** How this console is entered. */
  readonly way: LoginPrivilege
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Milliseconds before which no refusal is told, so that names cannot be told apart by the time that they take. */
export const refusalFloorMs = 1000

/** One hash is computed whatever the name means, and a refusal takes its time, whatever it is for. */
export async function checkCredentials(
  check: CredentialCheck,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Verdict> {
  const floor = check.pause(refusalFloorMs, signal)
  floor.catch(() => undefined)
  const checked = await check.authentication.logOn(credentials, signal)
  if (checked.user?.authentication !== 'integrated') await check.passwords.check(credentials.password, null)
  const verdict = judge(checked, check.way)
  if (verdict.kind !== 'admitted') await floor
  return verdict
}

function judge({ user, report }: CheckedLogOn, way: LoginPrivilege): Verdict {
  const problem = report.problem
  if (report.outcome === 'unavailable' && problem !== null)
    return { kind: 'unavailable', user, reason: problem.code, shown: problem }
  if (report.outcome !== 'accepted' || user === null)
    return { kind: 'refused', user, reason: problem?.code ?? 'log-on-refused', shown: shownOf(user, problem) }
  const entry = entryProblem(user, way)
  return entry === null ? { kind: 'admitted', user } : { kind: 'refused', user, reason: entry.code, shown: entry }
}

/** What a directory says of the state of an account helps its owner; it is said only to who has the right password. */
const tellingCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'account-refused',
  'address-not-trusted',
  'password-empty',
])

function shownOf(user: UserDetails | null, problem: Problem | null): Problem {
  if (problem !== null && tellingCodes.has(problem.code)) return problem
  // Of a user whose password is kept here, this is found out only after the password was right.
  if (problem?.code === 'login-not-permitted' && user?.authentication === 'integrated') return problem
  return describeProblem('log-on-refused', 'bind')
}
