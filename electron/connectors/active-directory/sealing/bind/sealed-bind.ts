import type { Socket } from 'node:net'
import { problemError } from '../../../../../shared/errors/problem-error.ts'
import type { NetworkEndpoint } from '../../../network/endpoint.ts'
import { noticeFault } from '../../../ldap/session/connection-fault.ts'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { resultCode } from '../../../ldap/session/result-codes.ts'
import { exchangeOnce, malformedAnswer } from '../../../ldap/session/single-exchange.ts'
import type { ContextProperties, ContextStep, MechanismName, SecurityContext } from '../security-context.ts'
import { bindRefusal } from './bind-refusal.ts'
import { missingProtection } from './missing-protection.ts'
import { decodeSaslBind, encodeSaslBind, lastMessageId, type SaslBindAnswer } from './sasl-bind-message.ts'
import { because } from '../../../../../shared/text/reason.ts'

export interface SealedBind {
  readonly socket: Socket
  readonly context: SecurityContext
  readonly endpoint: NetworkEndpoint
  readonly mechanism: MechanismName
  /** Who logs on, for what is said about it. */
  readonly name: string
  /** Made by `withinLimit`. */
  readonly signal: AbortSignal
}

/**
 * A bind by GSS-SPNEGO, in as many rounds as the mechanism needs. Resolves when both sides agree that it is complete and that all
 * that follows is sealed; the socket is then paused with nothing in it.
 */
export async function sealedBind(bind: SealedBind, first: ContextStep): Promise<ContextProperties> {
  try {
    return await exchangeRounds(bind, first)
  } catch (error) {
    throw error instanceof MalformedMessage ? malformedAnswer({ endpoint: bind.endpoint, stage: 'bind' }, error) : error
  }
}

async function exchangeRounds(bind: SealedBind, first: ContextStep): Promise<ContextProperties> {
  let step = first
  for (let messageId = 1; messageId <= lastMessageId; messageId += 1) {
    const answer = await exchangeRound(bind, messageId, step.token)
    const isComplete = answer.result.code === resultCode.success
    if (!isComplete && answer.result.code !== resultCode.saslBindInProgress) throw bindRefusal(bind, answer.result)
    if (isComplete) return agreed(bind, await nextStep(bind, step, answer.token))
    if (answer.token === null) throw new MalformedMessage(because('log-on-no-token'))
    step = await nextStep(bind, step, answer.token)
    if (step.token === null) break
  }
  throw new MalformedMessage(because('log-on-no-end'))
}

async function exchangeRound(bind: SealedBind, messageId: number, token: Buffer | null): Promise<SaslBindAnswer> {
  const { socket, endpoint, signal, name } = bind
  const request = encodeSaslBind(messageId, token)
  const answer = decodeSaslBind(await exchangeOnce(socket, { request, endpoint, stage: 'bind', signal }))
  if (answer.messageId === messageId) return answer
  if (answer.messageId !== 0) throw new MalformedMessage(because('ldap-no-request'))
  const { code, parameters } = noticeFault({ kind: 'result', of: 'extended', result: answer.result })
  const { host, port } = endpoint
  throw problemError(code, 'bind', { parameters: { host, port, name, page: 0, entries: 0, ...parameters } })
}

/** Weak protection is refused before the token that would complete it is sent. */
async function nextStep(bind: SealedBind, step: ContextStep, token: Buffer | null): Promise<ContextStep> {
  // What we sent last completed it for us; a server that has nothing to add sends no token, or an empty one (Samba, NTLM).
  if (step.kind === 'complete' && (token === null || token.length === 0)) return { ...step, token: null }
  if (token === null) return step
  const next = await bind.context.step(token, bind.signal)
  if (next.kind === 'complete') refuseWeak(bind, missingProtection(next.properties))
  return next
}

function agreed(bind: SealedBind, step: ContextStep): ContextProperties {
  if (step.kind === 'complete' && step.token === null) return step.properties
  if (bind.mechanism === 'Kerberos') refuseWeak(bind, ['MUTUAL'])
  throw new MalformedMessage(because('log-on-early-end'))
}

function refuseWeak({ endpoint, mechanism, name }: SealedBind, missing: readonly string[]): void {
  if (missing.length === 0) return
  const { host, port } = endpoint
  const parameters = { host, port, name, mechanism, missing: missing.join(', ') }
  throw problemError('sealing-not-negotiated', 'bind', { parameters })
}
