import type { Controller, DetectionStep } from '../../../../shared/domain/detection.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { askForServices, controllerService } from './ask-for-services.ts'
import type { DetectionEnvironment, ServiceRecord } from './detection-environment.ts'
import { parseServerSetting } from './parse-server-setting.ts'
import { servicesResolver } from './resolve-services.ts'

export interface ControllerRequest {
  /** Empty, the name of a domain, or a controller. */
  readonly server: string
  readonly signal: AbortSignal
  /** This machine, unless a test is another one. */
  readonly environment?: DetectionEnvironment
}

export interface FoundControllers {
  /** The DNS name of the domain; null where only a host was typed. */
  readonly domain: string | null
  /** At least one; in the order in which to try them. */
  readonly controllers: readonly Controller[]
  /** What was looked for and what came of it, in that order. */
  readonly trail: readonly DetectionStep[]
}

/** Which domain controllers to try; rejects with a problem where there is none. */
export async function findControllers(request: ControllerRequest): Promise<FoundControllers> {
  const { signal, environment = thisMachine } = request
  const setting = parseServerSetting(request.server)
  if (setting.kind === 'host') return typedHost(setting.host, setting.port)
  if (setting.kind === 'empty') throw problemError('domain-not-found', 'name', { parameters: { places: '-' } })
  const asked = controllerService(setting.name)
  const answer = await askForServices(asked, { environment, signal })
  if (answer.kind !== 'found') {
    return { ...typedHost(setting.name, null), trail: [{ kind: 'dns-services', asked, outcome: answer }] }
  }
  const values = answer.records.map(({ name, port }) => `${name}:${port}`)
  const step = { kind: 'dns-services', asked, outcome: { kind: 'found', values } } as const
  return { domain: setting.name, controllers: answer.records.map(controllerOf), trail: [step] }
}

const thisMachine: DetectionEnvironment = { resolveServices: servicesResolver(), random: Math.random }

/** The record speaks of LDAP: where it names the usual port, LDAPS has its own. */
const controllerOf = ({ name, port }: ServiceRecord): Controller => ({
  host: name,
  port: port === 389 ? null : port,
  source: 'srv',
})

const typedHost = (host: string, port: number | null): FoundControllers => ({
  domain: null,
  controllers: [{ host, port, source: 'typed' }],
  trail: [{ kind: 'server-setting', asked: host, outcome: { kind: 'found', values: [host] } }],
})
