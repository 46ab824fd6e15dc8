import { assertNever } from '../../shared/assert-never.ts'
import type {
  AuthenticationAnswer,
  AuthenticationReport,
  AuthenticationStep,
} from '../../shared/domain/authentication.ts'
import type { UserDetails } from '../../shared/domain/user.ts'
import { describeProblem, type Problem } from '../../shared/errors/problem.ts'
import type { ProblemCode } from '../../shared/errors/problem-texts.ts'
import { named, told } from '../../shared/text/reason.ts'

type Step = AuthenticationStep['name']
type RefusedAnswer = Extract<AuthenticationAnswer, { readonly outcome: 'refused' }>

/** What one part of a log-on came to: its steps, and the first problem among them. */
export interface CheckedSteps {
  readonly steps: readonly AuthenticationStep[]
  readonly problem: Problem | null
}

const passed = (name: Step, detail: string | null): AuthenticationStep => ({
  name,
  state: 'passed',
  detail: detail === null ? null : named(detail),
})
const failed = (name: Step, problem: Problem): AuthenticationStep => ({
  name,
  state: 'failed',
  detail: told(problem),
})
const notReached = (name: Step): AuthenticationStep => ({ name, state: 'not-reached', detail: null })

/** Whether the user database lets this user log on. `directory`: where the password is going to be checked. */
export function checkAccount(userName: string, user: UserDetails | null, directory: string): CheckedSteps {
  if (user === null) {
    const problem = describeProblem('user-unknown', 'database', { userName })
    const steps = [failed('user-found', problem), notReached('authentication-type'), notReached('permitted')]
    return { steps, problem }
  }
  const type = typeProblem(user, directory)
  const privilege = mayLogOn(user) ? null : accountProblem('login-not-permitted', user)
  const steps = [
    passed('user-found', user.userName),
    type === null ? passed('authentication-type', directory) : failed('authentication-type', type),
    privilege === null ? passed('permitted', null) : failed('permitted', privilege),
  ]
  return { steps, problem: type ?? privilege }
}

/** What the directory said of the entry and the password. */
function checkAnswer(answer: AuthenticationAnswer): CheckedSteps {
  switch (answer.outcome) {
    case 'accepted':
      return { steps: [passed('entry-found', answer.distinguishedName), passed('password', null)], problem: null }
    case 'refused':
      return { steps: refusedSteps(answer), problem: answer.problem }
    case 'unavailable':
      return { steps: [failed('entry-found', answer.problem), notReached('password')], problem: answer.problem }
    default:
      return assertNever(answer)
  }
}

/** The directory was not asked. */
const directoryNotReached: CheckedSteps = {
  steps: [notReached('entry-found'), notReached('password')],
  problem: null,
}

/** An account that may not log on is refused, whatever the directory says. */
export function reportLogOn(account: CheckedSteps, answer: AuthenticationAnswer | null): AuthenticationReport {
  const directory = answer === null ? directoryNotReached : checkAnswer(answer)
  const outcome = account.problem !== null ? 'refused' : (answer?.outcome ?? 'unavailable')
  return {
    outcome,
    steps: [...account.steps, ...directory.steps],
    problem: account.problem ?? directory.problem,
  }
}

/** A user whose password this program keeps itself. Whether he is permitted is told only to who knows the password. */
export function reportOwnLogOn(user: UserDetails, isRight: boolean): AuthenticationReport {
  const wrong = isRight ? null : describeProblem('own-password-wrong', 'database', { userName: user.userName })
  const privilege = mayLogOn(user) ? null : accountProblem('login-not-permitted', user)
  const problem = wrong ?? privilege
  const steps = [
    passed('user-found', user.userName),
    passed('authentication-type', user.authentication),
    privilege === null ? passed('permitted', null) : failed('permitted', privilege),
    wrong === null ? passed('password', null) : failed('password', wrong),
  ]
  return { outcome: problem === null ? 'accepted' : 'refused', steps, problem }
}

function typeProblem(user: UserDetails, directory: string): Problem | null {
  if (user.authentication !== 'directory-services') return accountProblem('user-not-directory', user)
  if (user.directory !== null && user.directory !== directory) return accountProblem('user-of-other-directory', user)
  return null
}

const accountProblem = (code: ProblemCode, user: UserDetails): Problem =>
  describeProblem(code, 'database', { userName: user.userName, directory: user.directory ?? '-' })

/** `admin` includes every other privilege. */
const mayLogOn = (user: UserDetails): boolean => user.privileges.includes('login') || user.privileges.includes('admin')

const entryCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'entry-not-found',
  'entry-ambiguous',
  'entry-replaced',
])

/** Refusals that say nothing about whether there is such an entry. */
const entryUnknownCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['password-empty', 'name-or-password-refused'])

function refusedSteps({ problem, entry: sight }: RefusedAnswer): readonly AuthenticationStep[] {
  if (entryCodes.has(problem.code)) return [failed('entry-found', problem), notReached('password')]
  const isUnknown = sight === 'unknown' || entryUnknownCodes.has(problem.code)
  const entry = isUnknown ? notReached('entry-found') : passed('entry-found', null)
  return [entry, failed('password', problem)]
}
