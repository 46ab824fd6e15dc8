import type { Controller, DetectionStep } from '../../../../shared/domain/detection.ts'
import { askForServices, type Asking, type ServiceAnswer } from './dns/ask-for-services.ts'
import type { ServiceRecord } from './detection-environment.ts'

export interface DomainAnswer {
  readonly controllers: readonly Controller[]
  readonly answer: ServiceAnswer
  readonly step: DetectionStep
}

/** The controllers of a domain, and of no other service (MS-ADTS 6.3.6.1). Sites are not asked for. */
export const controllerService = (domain: string): string => `_ldap._tcp.dc._msdcs.${domain}`

export async function askForDomain(domain: string, asking: Asking): Promise<DomainAnswer> {
  const asked = controllerService(domain)
  const answer = await askForServices(asked, asking)
  const step = { kind: 'dns-services', asked } as const
  if (answer.kind !== 'found') return { controllers: [], answer, step: { ...step, outcome: answer } }
  const values = answer.records.map(({ name, port }) => `${name}:${port}`)
  return {
    controllers: answer.records.map(controllerOf),
    answer,
    step: { ...step, outcome: { kind: 'found', values } },
  }
}

/** The record speaks of LDAP: where it names the usual port, LDAPS has its own. */
const controllerOf = ({ name, port }: ServiceRecord): Controller => ({
  host: name,
  port: port === 389 ? null : port,
  source: 'srv',
})
