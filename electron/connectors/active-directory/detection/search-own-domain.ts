import type { DetectionStep } from '../../../../shared/domain/detection.ts'
import { describeProblem, type Problem } from '../../../../shared/errors/problem.ts'
import { askForDomain, controllerService } from './ask-for-domain.ts'
import type { Asking, ServiceAnswer } from './dns/ask-for-services.ts'
import type { ControllerSearch } from './controller-search.ts'
import { findDomain } from './find-domain.ts'
import { findRealmControllers } from './kerberos/find-realm-controllers.ts'
import { named } from '../../../../shared/text/reason.ts'

/** The domain of this machine, then its controllers: from DNS, or else from krb5.conf. */
export async function searchOwnDomain(asking: Asking): Promise<ControllerSearch> {
  const { domains, steps } = await findDomain(asking.environment)
  const trail: DetectionStep[] = [...steps]
  for (const domain of domains) {
    const asked = await askForDomain(domain, asking)
    trail.push(asked.step)
    if (asked.controllers.length > 0) return { domain, controllers: asked.controllers, trail, problem: null }
    const realm = await findRealmControllers(asking.environment, domain)
    trail.push(...realm.steps)
    if (realm.controllers.length > 0) return { domain, controllers: realm.controllers, trail, problem: null }
    // A name server that does not answer has not said that this domain has no controllers: the next is not tried.
    if (asked.answer.kind === 'failed') return unfound(domain, trail, unresolved(domain, asked.answer))
  }
  const [first = null] = domains
  return unfound(first, trail, first === null ? withoutDomain(steps) : withoutControllers(domains))
}

const unfound = (domain: string | null, trail: readonly DetectionStep[], problem: Problem): ControllerSearch => ({
  domain,
  controllers: [],
  trail,
  problem,
})

const withoutDomain = (steps: readonly DetectionStep[]): Problem =>
  describeProblem('own-domain-unknown', 'name', { places: steps.map(({ asked }) => asked).join(', ') })

const withoutControllers = (domains: readonly string[]): Problem =>
  describeProblem('controllers-not-found', 'name', {
    domain: domains.join(', '),
    name: domains.map(controllerService).join(', '),
  })

const unresolved = (domain: string, { reason }: Extract<ServiceAnswer, { kind: 'failed' }>): Problem =>
  describeProblem('controllers-unresolved', 'name', { domain, name: controllerService(domain), reason: named(reason) })
