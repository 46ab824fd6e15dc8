import type { Socket } from 'node:net'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { reasonOf } from '../../network/deadline.ts'
import { decodeMessage, type LdapAnswer } from './decode-message.ts'
import { encodeStartTls } from './encode-request.ts'
import type { LdapEndpoint } from './ldap-session.ts'
import { MalformedMessage } from './malformed-message.ts'
import { createPduFramer } from './pdu-framer.ts'
import { resultCode, resultName } from './result-codes.ts'

const messageId = 1

/**
 * Asks for TLS over the plain connection (RFC 4511, 4.14) and waits for the consent, within the caller's signal. What a
 * server sends behind its consent in clear text would be taken for answers inside TLS: it is refused.
 */
export async function startTls(socket: Socket, endpoint: LdapEndpoint, signal: AbortSignal): Promise<void> {
  const answer = await untilAnswered(socket, endpoint, signal)
  if (answer.messageId === messageId && answer.body.kind === 'result' && answer.body.of === 'extended') {
    const { code } = answer.body.result
    if (code === resultCode.success) return
    socket.destroy()
    throw problemError('tls-not-offered', 'tls', { parameters: { ...hostOf(endpoint), reason: resultName(code) } })
  }
  socket.destroy()
  throw isNotice(answer) ? lost(endpoint) : broken(endpoint, new MalformedMessage('an unexpected answer to StartTLS'))
}

function untilAnswered(socket: Socket, endpoint: LdapEndpoint, signal: AbortSignal): Promise<LdapAnswer> {
  return new Promise((resolve, reject) => {
    const answers: LdapAnswer[] = []
    const framer = createPduFramer((pdu) => void answers.push(decodeMessage(pdu)))
    const leave = (): void => {
      signal.removeEventListener('abort', stop)
      socket.off('data', read).off('error', closed).off('close', closed).off('end', closed)
    }
    const fail = (error: Error): void => {
      leave()
      socket.destroy()
      reject(error)
    }
    const stop = (): void => fail(reasonOf(signal))
    const closed = (): void => fail(socket.bytesRead === 0 ? silent(endpoint) : lost(endpoint))
    const read = (chunk: Buffer): void => {
      try {
        framer.push(chunk)
      } catch (error) {
        fail(broken(endpoint, error))
        return
      }
      const [answer, ...further] = answers
      if (answer === undefined) return
      if (further.length > 0 || framer.hasRemainder()) {
        fail(broken(endpoint, new MalformedMessage('bytes in clear text behind the consent to TLS')))
        return
      }
      leave()
      socket.pause()
      resolve(answer)
    }
    signal.addEventListener('abort', stop, { once: true })
    socket.on('data', read).on('error', closed).on('close', closed).on('end', closed)
    if (socket.destroyed) closed()
    else socket.write(encodeStartTls(messageId))
  })
}

const hostOf = ({ host, port }: LdapEndpoint) => ({ host, port })

const isNotice = (answer: LdapAnswer): boolean => answer.messageId === 0

const lost = (endpoint: LdapEndpoint): Error => problemError('connection-lost', 'tls', { parameters: hostOf(endpoint) })

/** Who closes without a word speaks another protocol, most likely TLS. */
const silent = (endpoint: LdapEndpoint): Error =>
  problemError('not-an-ldap-server', 'tls', { parameters: hostOf(endpoint) })

function broken(endpoint: LdapEndpoint, cause: unknown): Error {
  const isForeign = cause instanceof MalformedMessage && cause.isForeign
  const reason = cause instanceof Error ? cause.message : 'unknown'
  const code = isForeign ? 'not-an-ldap-server' : 'protocol-error'
  return problemError(code, 'tls', { parameters: { ...hostOf(endpoint), reason }, cause })
}
