import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { named } from '../../../../shared/text/reason.ts'
import type { SealedCredentials } from '../sealing/sealed-session-options.ts'
import { readControllerFacts, type ControllerFacts } from './controller-facts.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'
import type { GreetedController } from './greet-controller.ts'

interface BindRequest extends Pick<ConnectOptions, 'signal' | 'onStep' | 'onCertificates'> {
  readonly settings: ControllerSettings
}

export interface BoundController {
  readonly session: LdapSession
  readonly facts: ControllerFacts
}

/**
 * Logs on to a controller that was greeted. LDAPS: a simple bind on the same connection. LDAP: a connection of its own that
 * is sealed from the bind on, to the same machine. The greeted session is closed unless it is the one that goes on.
 */
export async function bindController(
  source: ControllerSource,
  request: BindRequest,
  greeted: GreetedController,
): Promise<BoundController> {
  const { settings } = request
  const credentials = completeName(settings.credentials, greeted.facts)
  if (settings.protocol === 'ldaps') {
    return { session: await simpleBind(greeted.session, credentials, request), facts: greeted.facts }
  }
  greeted.session.close()
  return sealedBind(source, request, { ...greeted, credentials })
}

/** A bare name is one of this domain: a controller takes none without it (reference: LDAP, 3.1). */
function completeName(credentials: SealedCredentials, { dnsDomain }: ControllerFacts): SealedCredentials {
  if (credentials.kind === 'current-account' || /[@\\=]/u.test(credentials.userName)) return credentials
  return { ...credentials, userName: `${credentials.userName}@${dnsDomain}` }
}

interface SealedBindTarget extends GreetedController {
  readonly credentials: SealedCredentials
}

/** What the controller said of itself in clear text, where anybody may have changed it, is read once more under the seal. */
async function sealedBind(
  source: ControllerSource,
  request: BindRequest,
  { facts, reached, credentials }: SealedBindTarget,
): Promise<BoundController> {
  const { signal, onCertificates } = request
  const session = await source.openSealedSession({
    endpoint: reached,
    controllerName: facts.dnsHostName,
    credentials,
    deadlines: source.deadlines,
    signal,
    onStep: (step) => passOn(request, step),
    ...(onCertificates === undefined ? {} : { onCertificates }),
  })
  try {
    return { session, facts: await readControllerFacts(session, reached.host, signal) }
  } catch (thrown) {
    session.close()
    throw thrown
  }
}

async function simpleBind(
  session: LdapSession,
  credentials: SealedCredentials,
  { signal, onStep }: BindRequest,
): Promise<LdapSession> {
  try {
    if (credentials.kind === 'current-account') throw problemError('windows-authentication-needs-ldap', 'settings')
    const begin = performance.now()
    await session.bind(credentials.userName, credentials.password, signal)
    const durationMs = Math.round(performance.now() - begin)
    onStep?.({ stage: 'bind', state: 'passed', detail: named(credentials.userName), durationMs })
    return session
  } catch (thrown) {
    session.close()
    throw thrown
  }
}

/** Name and TCP were told when the controller was greeted. */
function passOn({ onStep }: BindRequest, step: DiagnosisStep): void {
  if (step.stage !== 'name' && step.stage !== 'tcp') onStep?.(step)
}
