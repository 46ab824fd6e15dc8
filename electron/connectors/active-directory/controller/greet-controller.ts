import type { Controller } from '../../../../shared/domain/detection.ts'
import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapEndpoint, LdapSession } from '../../ldap/session/ldap-session.ts'
import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import { named } from '../../../../shared/text/reason.ts'
import { readControllerFacts, type ControllerFacts } from './controller-facts.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'

/** A controller that has answered; nobody is logged on yet. */
export interface GreetedController {
  readonly session: LdapSession
  readonly facts: ControllerFacts
  /** The same machine again, also where its name stands for several. */
  readonly reached: LdapEndpoint
}

export type GreetingSource = Pick<ControllerSource, 'openSession' | 'deadlines'>

interface Greeting extends Pick<ConnectOptions, 'signal' | 'onStep' | 'onCertificates'> {
  readonly settings: Pick<ControllerSettings, 'protocol' | 'certificateAuthorities'>
}

const usualPorts = { ldap: 389, ldaps: 636 } as const
/** What everybody may read goes over the plain port in clear text; a password never does. */
const greetingProtocols = { ldap: 'ldap', ldaps: 'ldap-ssl' } as const

export async function greetController(
  source: GreetingSource,
  greeting: Greeting,
  controller: Controller,
): Promise<GreetedController> {
  const { settings, signal } = greeting
  const endpoint: LdapEndpoint = {
    host: controller.host,
    port: controller.port ?? usualPorts[settings.protocol],
    protocol: greetingProtocols[settings.protocol],
    acceptAllCertificates: false,
    certificateAuthorities: settings.certificateAuthorities,
  }
  const answered: string[] = []
  const session = await source.openSession({
    ...greeting,
    endpoint,
    deadlines: source.deadlines,
    onAddress: (address) => void answered.push(address),
  })
  try {
    const begin = performance.now()
    const facts = await readControllerFacts(session, controller.host, signal)
    greeting.onStep?.(protocolStep(facts, performance.now() - begin))
    const [address] = answered
    return { session, facts, reached: address === undefined ? endpoint : { ...endpoint, address } }
  } catch (thrown) {
    session.close()
    throw thrown
  }
}

const protocolStep = ({ dnsHostName, dnsDomain }: ControllerFacts, milliseconds: number): DiagnosisStep => ({
  stage: 'protocol',
  state: 'passed',
  detail: named(`Active Directory; ${dnsDomain}; ${dnsHostName}`),
  durationMs: Math.round(milliseconds),
})
