import type { Cancellable } from '../../connector.ts'
import type { ControllerSearch } from './controller-search.ts'
import type { DetectionEnvironment } from './detection-environment.ts'
import { thisMachine } from './machine/this-machine.ts'
import { NoControllers } from './no-controllers.ts'
import { searchControllers } from './search-controllers.ts'

export interface ControllerRequest extends Cancellable {
  /** Empty, the name of a domain, or a controller. */
  readonly server: string
  /** This machine, unless a test is another one. */
  readonly environment?: DetectionEnvironment
}

/** At least one controller. */
export type FoundControllers = Omit<ControllerSearch, 'problem'>

/** Which domain controllers to try, and in which order; rejects with `NoControllers` where there is none. */
export async function findControllers({ server, signal, environment }: ControllerRequest): Promise<FoundControllers> {
  const search = await searchControllers(server, { signal, environment: environment ?? thisMachine })
  const { problem, ...found } = search
  if (problem !== null) throw new NoControllers(problem, search)
  return found
}
