import type { DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import type { ConnectOptions } from '../../network/endpoint.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { SealedCredentials } from '../sealing/sealed-session-options.ts'
import type { ControllerFacts } from './controller-facts.ts'
import type { ControllerSettings, ControllerSource } from './controller-settings.ts'
import type { GreetedController } from './greet-controller.ts'

interface BindRequest extends Pick<ConnectOptions, 'signal' | 'onStep' | 'onCertificates'> {
  readonly settings: ControllerSettings
}

/**
 * Logs on to a controller that was greeted. LDAPS: a simple bind on the same connection. LDAP: a connection of its own that
 * is sealed from the bind on, to the same machine. The greeted session is closed unless it is the one that goes on.
 */
export async function bindController(
  source: ControllerSource,
  request: BindRequest,
  greeted: GreetedController,
): Promise<LdapSession> {
  const { settings, signal } = request
  const credentials = completeName(settings.credentials, greeted.facts)
  if (settings.protocol === 'ldaps') return simpleBind(greeted.session, credentials, request)
  greeted.session.close()
  return source.openSealedSession({
    endpoint: greeted.reached,
    controllerName: greeted.facts.dnsHostName,
    credentials,
    deadlines: source.deadlines,
    signal,
    onStep: (step) => passOn(request, step),
    ...(request.onCertificates === undefined ? {} : { onCertificates: request.onCertificates }),
  })
}

/** A bare name is one of this domain: a controller takes none without it (reference: LDAP, 3.1). */
function completeName(credentials: SealedCredentials, { dnsDomain }: ControllerFacts): SealedCredentials {
  if (credentials.kind === 'current-account' || /[@\\=]/u.test(credentials.userName)) return credentials
  return { ...credentials, userName: `${credentials.userName}@${dnsDomain}` }
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
    onStep?.({ stage: 'bind', state: 'passed', detail: credentials.userName, durationMs })
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
