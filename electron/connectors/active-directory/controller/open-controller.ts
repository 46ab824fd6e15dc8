import type { Controller } from '../../../../shared/domain/detection.ts'
import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { bindController } from './bind-controller.ts'
import type { ControllerFacts } from './controller-facts.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'
import { firstThatAnswers } from './first-that-answers.ts'
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

/**
 * Finds controllers and takes the first that answers. Another one is tried only where the network or the server failed:
 * a log-on that was refused is not tried elsewhere, since every attempt counts against the account.
 */
export async function openController(source: ControllerSource, request: ControllerRequest): Promise<OpenedController> {
  const { settings, signal } = request
  const found = await source.findControllers({ server: settings.server, signal })
  const outcome = await firstThatAnswers(found, (controller) => openOne(source, request, controller))
  if (outcome.kind === 'stopped') throw outcome.reason
  return outcome.opened
}

type Outcome =
  | { readonly kind: 'opened'; readonly opened: OpenedController }
  /** Whoever was told of the controller does not want to go on, with this one or with another. */
  | { readonly kind: 'stopped'; readonly reason: Error }

async function openOne(source: ControllerSource, request: ControllerRequest, controller: Controller): Promise<Outcome> {
  const greeted = await greetController(source, request, controller)
  const objection = await objectionOf(request, greeted.facts)
  if (objection !== null) {
    greeted.session.close()
    return { kind: 'stopped', reason: objection }
  }
  const bound = await bindController(source, request, greeted)
  return { kind: 'opened', opened: { ...bound, reached: greeted.reached } }
}

async function objectionOf({ onGreeted }: ControllerRequest, facts: ControllerFacts): Promise<Error | null> {
  try {
    await onGreeted?.(facts)
    return null
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('The attempt was ended.')
  }
}
