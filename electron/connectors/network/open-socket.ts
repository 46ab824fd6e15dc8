import type { Socket } from 'node:net'
import type { Stage } from '../../../shared/errors/stage.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { because, named, type Reason } from '../../../shared/text/reason.ts'
import { connectTcp } from './connect-tcp.ts'
import { secondsOf, withinLimit } from './deadline.ts'
import type { ConnectOptions } from './endpoint.ts'
import { resolveHost } from './resolve-host.ts'
import { tlsHandshake } from './tls-handshake.ts'

/** How a connection becomes encrypted; `upgrade` asks for it in the protocol's own words first, as StartTLS does. */
export type Encryption =
  | { readonly kind: 'none' }
  | { readonly kind: 'tls' }
  | { readonly kind: 'upgrade'; readonly ask: (socket: Socket, signal: AbortSignal) => Promise<void> }

/** Name, TCP, TLS, in this order; rejects with the problem of the stage that failed, and leaves nothing open then. */
export async function openSocket(options: ConnectOptions, encryption: Encryption): Promise<Socket> {
  const { endpoint } = options
  const report = stepReporter(options)
  const addresses = await resolveHost(options)
  report('name', named(addresses.join(', ')))
  const { socket, address } = await connectTcp(options, addresses)
  options.onAddress?.(address)
  report('tcp', because('address-and-port', { address, port: endpoint.port }))
  if (encryption.kind === 'none') return socket
  const secured = await secure(socket, options, encryption)
  report('tls', secured.detail)
  return secured.socket
}

type Report = (stage: Stage, detail: Reason) => void

/** Each step lasts from the end of the one before. */
function stepReporter({ onStep }: ConnectOptions): Report {
  let begin = performance.now()
  return (stage, detail) => {
    const end = performance.now()
    onStep?.({ stage, state: 'passed', detail, durationMs: Math.round(end - begin) })
    begin = end
  }
}

/** One deadline over the consent and the handshake: a server may stall in either. */
function secure(
  socket: Socket,
  options: ConnectOptions,
  encryption: Exclude<Encryption, { kind: 'none' }>,
): Promise<{ socket: Socket; detail: Reason }> {
  const { endpoint, deadlines, signal } = options
  const { host, port } = endpoint
  const timedOut = () =>
    problemError('tls-timed-out', 'tls', { parameters: { host, port, seconds: secondsOf(deadlines.tls) } })
  const limit = { stage: 'tls', signal, milliseconds: deadlines.tls, onDeadline: timedOut } as const
  let subject = '-'
  return withinLimit(limit, async (ending) => {
    if (encryption.kind === 'upgrade') await encryption.ask(socket, ending)
    const secured = await tlsHandshake(socket, {
      endpoint,
      silence: encryption.kind === 'tls' ? 'wrong-port' : 'lost',
      signal: ending,
      onCertificates: (chain) => {
        subject = chain[0]?.subject ?? '-'
        options.onCertificates?.(chain)
      },
    })
    return { socket: secured, detail: named(`${secured.getProtocol() ?? '-'}, ${subject}`) }
  })
}
