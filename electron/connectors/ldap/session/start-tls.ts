import type { Socket } from 'node:net'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { decodeMessage, type LdapAnswer } from './decode-message.ts'
import { encodeStartTls } from './encode-request.ts'
import type { LdapEndpoint } from './ldap-session.ts'
import { MalformedMessage } from './malformed-message.ts'
import { resultCode, resultReason } from './result-codes.ts'
import { exchangeOnce, malformedAnswer } from './single-exchange.ts'
import { because } from '../../../../shared/text/reason.ts'

const messageId = 1

/** Asks for TLS over the plain connection (RFC 4511, 4.14) and waits for the consent, within the caller's signal. */
export async function startTls(socket: Socket, endpoint: LdapEndpoint, signal: AbortSignal): Promise<void> {
  const pdu = await exchangeOnce(socket, { request: encodeStartTls(messageId), endpoint, stage: 'tls', signal })
  const answer = decoded(socket, endpoint, pdu)
  if (answer.messageId === messageId && answer.body.kind === 'result' && answer.body.of === 'extended') {
    const { code } = answer.body.result
    if (code === resultCode.success) return
    socket.destroy()
    throw problemError('tls-not-offered', 'tls', {
      parameters: { ...hostOf(endpoint), reason: resultReason(code) },
    })
  }
  socket.destroy()
  throw isNotice(answer) ? lost(endpoint) : broken(endpoint, new MalformedMessage(because('ldap-start-tls-answer')))
}

function decoded(socket: Socket, endpoint: LdapEndpoint, pdu: Buffer): LdapAnswer {
  try {
    return decodeMessage(pdu)
  } catch (error) {
    socket.destroy()
    throw broken(endpoint, error)
  }
}

const hostOf = ({ host, port }: LdapEndpoint) => ({ host, port })

const isNotice = (answer: LdapAnswer): boolean => answer.messageId === 0

const lost = (endpoint: LdapEndpoint): Error => problemError('connection-lost', 'tls', { parameters: hostOf(endpoint) })

const broken = (endpoint: LdapEndpoint, cause: unknown): Error => malformedAnswer({ endpoint, stage: 'tls' }, cause)
