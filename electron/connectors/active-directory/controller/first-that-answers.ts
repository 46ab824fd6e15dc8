import type { Controller } from '../../../../shared/domain/detection.ts'
import { problemError, ProblemError } from '../../../../shared/errors/problem-error.ts'
import { stages, type Stage } from '../../../../shared/errors/stage.ts'
import type { FoundControllers } from '../detection/find-controllers.ts'

/** More are not tried: each may cost seconds of silence. */
const mostControllers = 5

interface Failure {
  readonly controller: Controller
  readonly error: ProblemError
}

/** Another controller is tried only where the network or the server failed, never after a log-on that was refused. */
export async function firstThatAnswers<Value>(
  { controllers, domain }: Pick<FoundControllers, 'controllers' | 'domain'>,
  attempt: (controller: Controller) => Promise<Value>,
): Promise<Value> {
  const failures: Failure[] = []
  for (const controller of controllers.slice(0, mostControllers)) {
    try {
      return await attempt(controller)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || !isWorthAnother(thrown)) throw thrown
      failures.push({ controller, error: thrown })
    }
  }
  throw summary(failures, domain)
}

/** Where a controller may fail that another one of the domain need not. */
const ownStages: ReadonlySet<Stage> = new Set(['name', 'tcp', 'tls', 'protocol'])
const ownCodes: ReadonlySet<string> = new Set(['server-busy', 'server-unavailable', 'connection-lost'])

const isWorthAnother = ({ problem: { code, stage } }: ProblemError): boolean =>
  code !== 'cancelled' && (ownStages.has(stage) || ownCodes.has(code))

/** One that failed says why itself; of several, each is named with its code, at the stage that the best of them reached. */
function summary(failures: readonly Failure[], domain: string | null): ProblemError {
  const [first, ...others] = failures
  if (first === undefined) return problemError('internal', 'name', { cause: new Error('No controller to try.') })
  if (others.length === 0) return first.error
  const controllers = failures.map(({ controller, error }) => `${controller.host} (${error.problem.code})`).join(', ')
  const reached = Math.max(...failures.map(({ error }) => stages.indexOf(error.problem.stage)))
  return problemError('controllers-unreachable', stages[reached] ?? 'tcp', {
    parameters: { count: failures.length, domain: domain ?? '-', controllers },
    cause: first.error,
  })
}
