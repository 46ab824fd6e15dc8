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
  /** The controller has answered, and nobody has logged on yet. A rejection ends the attempt before the log-on. */
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
  return firstThatAnswers(found, (controller) => openOne(source, request, controller))
}

async function openOne(
  source: ControllerSource,
  request: ControllerRequest,
  controller: Controller,
): Promise<OpenedController> {
  const greeted = await greetController(source, request, controller)
  try {
    await request.onGreeted?.(greeted.facts)
  } catch (thrown) {
    greeted.session.close()
    throw thrown
  }
  const session = await bindController(source, request, greeted)
  return { session, facts: greeted.facts, reached: greeted.reached }
}
