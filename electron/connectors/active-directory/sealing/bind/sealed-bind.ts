import type { Socket } from 'node:net'
import { problemError, type ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../../../network/endpoint.ts'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { resultCode, resultName } from '../../../ldap/session/result-codes.ts'
import { exchangeOnce, malformedAnswer } from '../../../ldap/session/single-exchange.ts'
import type { ContextProperties, ContextStep, SecurityContext } from '../security-context.ts'
import { decodeSaslBind, encodeSaslBind, lastMessageId, type SaslBindAnswer } from './sasl-bind-message.ts'

export interface SealedBind {
  readonly socket: Socket
  readonly context: SecurityContext
  readonly endpoint: NetworkEndpoint
  /** Who logs on, for what is said about it. */
  readonly name: string
  /** Made by `withinLimit`. */
  readonly signal: AbortSignal
}

const saslBindInProgress = 14

/**
 * A bind by GSS-SPNEGO, in as many rounds as the mechanism needs. Resolves when both sides agree that it is complete and that all
 * that follows is sealed; the socket is then paused with nothing in it.
 */
export async function sealedBind(bind: SealedBind, first: ContextStep): Promise<ContextProperties> {
  let step = first
  for (let messageId = 1; messageId <= lastMessageId; messageId += 1) {
    const answer = await exchangeRound(bind, messageId, step.token)
    if (answer.result.code !== resultCode.success && answer.result.code !== saslBindInProgress) {
      throw refused(bind, answer)
    }
    step = await advance(bind, step, answer)
    if (answer.result.code === resultCode.success) return agreed(bind, step)
  }
  throw malformed(bind, 'a log-on without an end')
}

async function advance(bind: SealedBind, step: ContextStep, { token }: SaslBindAnswer): Promise<ContextStep> {
  if (token === null) return step
  return bind.context.step(token, bind.signal)
}

function agreed(bind: SealedBind, step: ContextStep): ContextProperties {
  if (step.kind === 'complete' && step.token === null) return step.properties
  throw malformed(bind, 'a log-on without the proof of the server')
}

async function exchangeRound(bind: SealedBind, messageId: number, token: Buffer | null): Promise<SaslBindAnswer> {
  const { socket, endpoint, signal } = bind
  const pdu = await exchangeOnce(socket, {
    request: encodeSaslBind(messageId, token),
    endpoint,
    stage: 'bind',
    signal,
  })
  const answer = decodeSaslBind(pdu)
  if (answer.messageId !== messageId) throw new MalformedMessage('an answer to no request')
  return answer
}

const malformed = ({ endpoint }: SealedBind, reason: string): ProblemError =>
  malformedAnswer({ endpoint, stage: 'bind' }, new MalformedMessage(reason))

function refused({ endpoint, name }: SealedBind, { result }: SaslBindAnswer): ProblemError {
  const { host, port } = endpoint
  const parameters = { host, port, name, result: resultName(result.code) }
  return problemError('bind-refused', 'bind', { parameters })
}
