import type { X509Certificate } from 'node:crypto'
import { isIP, type Socket } from 'node:net'
import { checkServerIdentity, connect, type TLSSocket } from 'node:tls'
import type { CertificateFacts } from '../../../shared/domain/diagnosis.ts'
import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import { certificateChain } from './certificate-facts.ts'
import { reasonOf } from './deadline.ts'
import type { NetworkEndpoint } from './endpoint.ts'
import { codeReason, errorCode } from './error-code.ts'
import { judgeCertificate } from './judge-certificate.ts'
import { trustedContext } from './trusted-authorities.ts'
import { because } from '../../../shared/text/reason.ts'

export interface HandshakeOptions {
  readonly endpoint: NetworkEndpoint
  /** What it means when the peer closes on our first bytes without a word: nothing else was said on this port yet. */
  readonly silence: 'wrong-port' | 'lost'
  readonly signal: AbortSignal
  readonly onCertificates: (chain: readonly CertificateFacts[]) => void
}

/**
 * Takes the socket over into TLS. The handshake itself accepts every certificate, so that a bad one can be shown whole;
 * it is judged here, before anything is sent through the connection.
 */
export async function tlsHandshake(socket: Socket, options: HandshakeOptions): Promise<TLSSocket> {
  const { endpoint } = options
  const secured = connect({
    socket,
    ...(isIP(endpoint.host) === 0 ? { servername: endpoint.host } : {}),
    secureContext: trustedContext(endpoint.certificateAuthorities),
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  })
  await untilSecured(secured, socket, options)
  // Asked for once: Node hands the certificate out a single time.
  const certificate = secured.getPeerX509Certificate()
  const chain = certificateChain(certificate)
  options.onCertificates(chain)
  if (endpoint.acceptAllCertificates) return secured
  const fault = judgeCertificate({
    host: endpoint.host,
    chain,
    verifyError: secured.authorized ? null : String(secured.authorizationError),
    nameMatches: isMadeOutTo(certificate, endpoint.host),
    now: new Date(),
  })
  if (fault === null) return secured
  secured.destroy()
  throw problemError(fault.code, 'tls', { parameters: fault.parameters })
}

const isMadeOutTo = (certificate: X509Certificate | undefined, host: string): boolean =>
  certificate !== undefined && checkServerIdentity(host, certificate.toLegacyObject()) === undefined

function untilSecured(secured: TLSSocket, raw: Socket, options: HandshakeOptions): Promise<void> {
  const { signal } = options
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      secured.destroy()
      raw.destroy()
      reject(error)
    }
    const stop = (): void => fail(reasonOf(signal))
    const lost = (): void => fail(handshakeProblem(null, secured, options))
    signal.addEventListener('abort', stop, { once: true })
    // Stays for the life of the socket: an error between two stages must not end the program.
    secured.on('error', (error: Error) => fail(handshakeProblem(error, secured, options)))
    secured.once('close', lost)
    secured.once('secureConnect', () => {
      signal.removeEventListener('abort', stop)
      secured.removeListener('close', lost)
      resolve()
    })
  })
}

/** OpenSSL's words for a peer whose first bytes are no TLS record. */
const notTls = /WRONG_VERSION_NUMBER|UNKNOWN_PROTOCOL|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|BAD_RECORD_TYPE/u
const disconnected: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

function handshakeProblem(error: Error | null, secured: TLSSocket, options: HandshakeOptions): ProblemError {
  const { host, port } = options.endpoint
  const code = error === null ? 'closed' : errorCode(error)
  const reason = error === null ? because('closed') : codeReason(error)
  const context = { parameters: { host, port, reason }, cause: error }
  if (notTls.test(code)) return problemError('tls-wrong-port', 'tls', context)
  if (error !== null && !disconnected.has(code)) return problemError('tls-failed', 'tls', context)
  // A plain LDAP server closes on the first bytes of a TLS client without a word (reference: LDAP, 11).
  const saidNothing = secured.bytesRead === 0 && options.silence === 'wrong-port'
  return problemError(saidNothing ? 'tls-wrong-port' : 'connection-lost', 'tls', context)
}
