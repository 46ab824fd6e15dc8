import type { Socket } from 'node:net'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { connectTcp } from './connect-tcp.ts'
import { createSession } from './create-session.ts'
import { secondsOf, withinLimit } from './deadline.ts'
import { createLdapConnection } from './ldap-connection.ts'
import type { LdapSession, OpenSessionOptions } from './ldap-session.ts'
import { resolveHost } from './resolve-host.ts'
import { startTls } from './start-tls.ts'
import { tlsHandshake } from './tls-handshake.ts'

/** Name, TCP, TLS, in this order; rejects with the problem of the stage that failed, and leaves nothing open then. */
export async function openLdapSession(options: OpenSessionOptions): Promise<LdapSession> {
  const { endpoint, deadlines } = options
  const socket = await openSocket(options)
  return createSession({
    connection: createLdapConnection(socket, endpoint.protocol === 'ldap' ? 'unknown' : 'speaks-tls'),
    endpoint,
    deadlines,
    stage: 'search',
    identity: { boundName: null, hasPagedSearch: false },
  })
}

async function openSocket(options: OpenSessionOptions): Promise<Socket> {
  const { endpoint } = options
  const report = stepReporter(options)
  const addresses = await resolveHost(options)
  report('name', addresses.join(', '))
  const { socket, address } = await connectTcp(options, addresses)
  report('tcp', `${address}, port ${endpoint.port}`)
  if (endpoint.protocol === 'ldap') return socket
  const secured = await secure(socket, options)
  report('tls', secured.detail)
  return secured.socket
}

type Report = (stage: Stage, detail: string) => void

/** Each step lasts from the end of the one before. */
function stepReporter({ onStep }: OpenSessionOptions): Report {
  let begin = performance.now()
  return (stage, detail) => {
    const end = performance.now()
    onStep?.({ stage, state: 'passed', detail, durationMs: Math.round(end - begin) })
    begin = end
  }
}

/** One deadline over StartTLS and handshake: a server may stall in either. */
function secure(socket: Socket, options: OpenSessionOptions): Promise<{ socket: Socket; detail: string }> {
  const { endpoint, deadlines, signal } = options
  const { host, port } = endpoint
  const timedOut = () =>
    problemError('tls-timed-out', 'tls', { parameters: { host, port, seconds: secondsOf(deadlines.tls) } })
  const limit = { stage: 'tls', signal, milliseconds: deadlines.tls, onDeadline: timedOut } as const
  let subject = '-'
  return withinLimit(limit, async (ending) => {
    if (endpoint.protocol === 'ldap-tls') await startTls(socket, endpoint, ending)
    const secured = await tlsHandshake(socket, {
      endpoint,
      signal: ending,
      onCertificates: (chain) => {
        subject = chain[0]?.subject ?? '-'
        options.onCertificates?.(chain)
      },
    })
    return { socket: secured, detail: `${secured.getProtocol() ?? '-'}, ${subject}` }
  })
}
