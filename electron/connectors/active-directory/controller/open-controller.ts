import { problemError, ProblemError } from '../../../../shared/errors/problem-error.ts'
import { stages, type Stage } from '../../../../shared/errors/stage.ts'
import type { Controller } from '../../../../shared/domain/detection.ts'
import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { bindController } from './bind-controller.ts'
import type { ControllerFacts } from './controller-facts.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'
import { greetController, type GreetedController } from './greet-controller.ts'

export interface ControllerRequest extends Pick<ConnectOptions, 'signal' | 'onStep' | 'onCertificates'> {
  readonly settings: ControllerSettings
  /** A controller has answered, and nobody has logged on yet. A rejection ends the attempt: no other one is tried. */
  readonly onGreeted?: (facts: ControllerFacts) => Promise<void>
}

/** A session that is bound, with the one controller that a run stays with: cookies belong to a controller. */
export interface OpenedController {
  readonly session: LdapSession
  readonly facts: ControllerFacts
  /** How to reach the same controller once more. */
  readonly reached: GreetedController['reached']
}

/** More are not tried: each may cost seconds of silence. */
const mostControllers = 5

/**
 * Finds controllers and takes the first that answers. Another one is tried only where the network or the server failed:
 * a log-on that was refused is not tried elsewhere, since every attempt counts against the account.
 */
export async function openController(source: ControllerSource, request: ControllerRequest): Promise<OpenedController> {
  const { settings, signal } = request
  const { controllers, domain } = await source.findControllers({ server: settings.server, signal })
  const failures: Failure[] = []
  const failed = (controller: Controller) => (thrown: unknown) => {
    if (!(thrown instanceof ProblemError) || !isWorthAnother(thrown)) throw thrown
    failures.push({ controller, error: thrown })
    return null
  }
  for (const controller of controllers.slice(0, mostControllers)) {
    const greeted = await greetController(source, request, controller).catch(failed(controller))
    if (greeted === null) continue
    await consent(request, greeted)
    const opened = await bindController(source, request, greeted).catch(failed(controller))
    if (opened !== null) return { ...opened, reached: greeted.reached }
  }
  throw summary(failures, domain)
}

interface Failure {
  readonly controller: Controller
  readonly error: ProblemError
}

async function consent({ onGreeted }: ControllerRequest, { facts, session }: GreetedController): Promise<void> {
  try {
    await onGreeted?.(facts)
  } catch (thrown) {
    session.close()
    throw thrown
  }
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
