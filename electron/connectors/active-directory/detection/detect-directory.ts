import type { AnsweredController, ControllerAttempt, DirectoryDetection } from '../../../../shared/domain/detection.ts'
import { ProblemError, toProblem } from '../../../../shared/errors/problem-error.ts'
import type { Cancellable } from '../../connector.ts'
import type { ControllerSettings, ControllerSource } from '../controller/controller-settings.ts'
import { firstThatAnswers } from '../controller/first-that-answers.ts'
import { greetController, type GreetingSource } from '../controller/greet-controller.ts'
import type { FoundControllers } from './find-controllers.ts'
import { NoControllers } from './no-controllers.ts'

export type DetectionSource = GreetingSource & Pick<ControllerSource, 'findControllers'>
export type DetectionSettings = Pick<ControllerSettings, 'server' | 'protocol' | 'certificateAuthorities'>

interface Detecting extends Cancellable {
  readonly source: DetectionSource
  readonly settings: DetectionSettings
}

/** What can be found out before anybody logs on. That nothing was found is an answer too, with the reason. */
export async function detectDirectory(detecting: Detecting): Promise<DirectoryDetection> {
  const { source, settings, signal } = detecting
  try {
    const found = await source.findControllers({ server: settings.server, signal })
    return await askInTurn(detecting, found)
  } catch (thrown) {
    if (!(thrown instanceof NoControllers)) throw thrown
    return { ...thrown.search, attempts: [], answered: null }
  }
}

async function askInTurn(detecting: Detecting, found: FoundControllers): Promise<DirectoryDetection> {
  const attempts: ControllerAttempt[] = []
  try {
    const greeted = await firstThatAnswers(found, async (controller) => {
      try {
        const answered = await greetController(detecting.source, detecting, controller)
        attempts.push({ controller, problem: null })
        answered.session.close()
        return answered
      } catch (thrown) {
        attempts.push({ controller, problem: toProblem(thrown, 'protocol') })
        throw thrown
      }
    })
    const { dnsHostName: dnsName, namingContext: baseDn, mechanisms, dnsDomain } = greeted.facts
    const answered: AnsweredController = { dnsName, baseDn, mechanisms }
    return { ...found, domain: found.domain ?? dnsDomain, attempts, answered, problem: null }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.code === 'cancelled') throw thrown
    return { ...found, attempts, answered: null, problem: thrown.problem }
  }
}
