import type { Socket } from 'node:net'
import { ProblemError, problemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'
import { secondsOf, withinLimit } from '../../network/deadline.ts'
import { openSocket } from '../../network/open-socket.ts'
import { createSession } from '../../ldap/session/create-session.ts'
import { createLdapConnection } from '../../ldap/session/ldap-connection.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { sealedBind } from './bind/sealed-bind.ts'
import type { SealedSessionOptions } from './sealed-session-options.ts'
import type { ContextProperties, SecurityContext } from './security-context.ts'
import { SealDuplex } from './stream/seal-duplex.ts'
import { chooseWay } from './ways/choose-way.ts'
import { accountOf, type LogOn } from './ways/log-on.ts'
import { logOnInsideTls } from './ways/start-tls-way.ts'

/**
 * Connects to a domain controller on its plain port, logs on, and gives a session that is bound already: all that it carries is
 * sealed, or inside TLS where sealing is not to be had. Rejects with the problem of the stage that failed, and leaves nothing
 * open then. Passed steps: name, tcp, (tls,) bind; the detail of `bind` names the way, e.g. `Kerberos, sealed`.
 */
export async function openSealedSession(options: SealedSessionOptions): Promise<LdapSession> {
  const { credentials } = options
  if (credentials.kind === 'password' && credentials.password === '') throw problemError('password-empty', 'bind')
  const socket = await openSocket(options, { kind: 'none' })
  const report = bindReporter(options)
  const passedOver: ProblemError[] = []
  try {
    const sealed = await logOn(options, socket, (problem) => passedOver.push(problem))
    report(because('step-sealed', { mechanism: sealed.properties.mechanism }))
    return sessionOver(options, socket, sealed)
  } catch (error) {
    socket.destroy()
    if (credentials.kind !== 'password' || !isNoSealingHere(error)) throw error
    const session = await logOnInsideTls(options, credentials, [...passedOver, error])
    report(because('step-simple-bind'))
    return session
  }
}

/** Says nothing about the password, which nobody has seen yet or somebody has found to be right. */
const noSealingHere: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['sealing-refused', 'ntlm-unavailable'])

const isNoSealingHere = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && noSealingHere.has(error.problem.code)

interface SealedLogOn {
  readonly context: SecurityContext
  readonly properties: ContextProperties
}

/** One deadline over all that a log-on needs. */
function logOn(options: SealedSessionOptions, socket: Socket, passOver: LogOn['passOver']): Promise<SealedLogOn> {
  const { endpoint, deadlines } = options
  const parameters = { host: endpoint.host, port: endpoint.port, seconds: secondsOf(deadlines.bind) }
  const onDeadline = () => problemError('bind-timed-out', 'bind', { parameters })
  const limit = { stage: 'bind', signal: options.signal, milliseconds: deadlines.bind, onDeadline } as const
  return withinLimit(limit, async (signal) => {
    const { context, mechanism, first } = await chooseWay({ options, socket, signal, passOver })
    try {
      const bind = { socket, context, endpoint, mechanism, name: accountOf(options), signal }
      return { context, properties: await sealedBind(bind, first) }
    } catch (error) {
      context.dispose()
      throw error
    }
  })
}

function sessionOver(options: SealedSessionOptions, socket: Socket, { context, properties }: SealedLogOn): LdapSession {
  const { endpoint, deadlines } = options
  return createSession({
    connection: createLdapConnection(new SealDuplex(socket, context, endpoint), 'proven'),
    endpoint: { ...endpoint, protocol: 'ldap' },
    deadlines,
    stage: 'search',
    identity: { boundName: properties.account ?? accountOf(options), hasPagedSearch: false },
  })
}

function bindReporter({ onStep }: SealedSessionOptions): (detail: Reason) => void {
  const begin = performance.now()
  return (detail) =>
    onStep?.({ stage: 'bind', state: 'passed', detail, durationMs: Math.round(performance.now() - begin) })
}
