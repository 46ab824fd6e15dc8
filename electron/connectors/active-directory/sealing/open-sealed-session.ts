import type { Socket } from 'node:net'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { secondsOf, withinLimit } from '../../network/deadline.ts'
import { openSocket } from '../../network/open-socket.ts'
import { createSession } from '../../ldap/session/create-session.ts'
import { createLdapConnection } from '../../ldap/session/ldap-connection.ts'
import type { LdapSession } from '../../ldap/session/ldap-session.ts'
import { sealedBind } from './bind/sealed-bind.ts'
import { gssCalls } from './gssapi/gss-calls.ts'
import { gssOid } from './gssapi/gss-constants.ts'
import { gssFunctions } from './gssapi/gss-library.ts'
import { KerberosContext } from './gssapi/kerberos-context.ts'
import type { SealedSessionOptions } from './sealed-session-options.ts'
import type { ContextProperties, SecurityContext } from './security-context.ts'
import { spnegoContext } from './spnego/spnego-context.ts'
import { SealDuplex } from './stream/seal-duplex.ts'

/**
 * Connects to a domain controller on its plain port, logs on, and gives a session that is bound already: all that it carries is
 * sealed, or inside TLS where sealing is not to be had. Rejects with the problem of the stage that failed, and leaves nothing
 * open then. Passed steps: name, tcp, (tls,) bind; the detail of `bind` names the mechanism, e.g. `Kerberos, sealed`.
 */
export async function openSealedSession(options: SealedSessionOptions): Promise<LdapSession> {
  const { credentials, endpoint, deadlines } = options
  if (credentials.kind === 'password' && credentials.password === '') throw problemError('password-empty', 'bind')
  const socket = await openSocket(options, { kind: 'none' })
  const begin = performance.now()
  const { host, port } = endpoint
  const timedOut = () =>
    problemError('bind-timed-out', 'bind', { parameters: { host, port, seconds: secondsOf(deadlines.bind) } })
  const limit = { stage: 'bind', signal: options.signal, milliseconds: deadlines.bind, onDeadline: timedOut } as const
  const context = spnegoContext(gssOid.kerberos, await kerberos(options))
  try {
    const properties = await withinLimit(limit, (signal) => logOn(options, { socket, context, signal }))
    const durationMs = Math.round(performance.now() - begin)
    options.onStep?.({ stage: 'bind', state: 'passed', detail: 'Kerberos, sealed', durationMs })
    const stream = new SealDuplex(socket, context, endpoint)
    return createSession({
      connection: createLdapConnection(stream, 'speaks-tls'),
      endpoint: { ...endpoint, protocol: 'ldap' },
      deadlines,
      stage: 'search',
      identity: { boundName: properties.account ?? nameOf(options), hasPagedSearch: false },
    })
  } catch (error) {
    context.dispose()
    socket.destroy()
    throw error
  }
}

interface LogOn {
  readonly socket: Socket
  readonly context: SecurityContext
  readonly signal: AbortSignal
}

async function logOn(options: SealedSessionOptions, logOn: LogOn): Promise<ContextProperties> {
  const first = await logOn.context.step(null, logOn.signal)
  return sealedBind({ ...logOn, endpoint: options.endpoint, name: nameOf(options) }, first)
}

async function kerberos(options: SealedSessionOptions): Promise<SecurityContext> {
  const functions = await gssFunctions()
  if (functions === null) throw problemError('kerberos-library-missing', 'bind')
  return new KerberosContext(gssCalls(functions), { ...options, host: options.endpoint.host })
}

const nameOf = ({ credentials }: SealedSessionOptions): string =>
  credentials.kind === 'password' ? credentials.userName : '-'
