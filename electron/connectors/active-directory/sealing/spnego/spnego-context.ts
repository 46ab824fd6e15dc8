import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import type { ContextStep, SecurityContext } from '../security-context.ts'
import { decodeNegotiationAnswer, encodeNegotiation, encodeNegotiationReply } from './spnego-token.ts'
import { because } from '../../../../../shared/text/reason.ts'

/**
 * Speaks SPNEGO (RFC 4178) around one mechanism. A single one is offered, so there is no choice that would have to be protected
 * by a signature over the list.
 */
export function spnegoContext(mechanism: Buffer, inner: SecurityContext): SecurityContext {
  let isFirst = true
  let isComplete: ContextStep | null = null

  const encoded = (token: Buffer): Buffer => {
    const message = isFirst ? encodeNegotiation(mechanism, token) : encodeNegotiationReply(token)
    isFirst = false
    return message
  }
  const step = async (token: Buffer | null, signal: AbortSignal): Promise<ContextStep> => {
    const answer = token === null ? null : decodeNegotiationAnswer(token)
    if (answer?.state === 'rejected') throw new MalformedMessage(because('negotiation-rejected'))
    if (answer?.mechanism?.equals(mechanism) === false) {
      throw new MalformedMessage(because('negotiation-mechanism'))
    }
    // What completes the mechanism may have been sent with the last token; the server then only says that it agrees.
    if (isComplete !== null && answer?.token === null) return isComplete
    const next = await inner.step(answer?.token ?? null, signal)
    if (next.kind === 'continue') return { kind: 'continue', token: encoded(next.token) }
    isComplete = { ...next, token: null }
    return { ...next, token: next.token === null ? null : encoded(next.token) }
  }

  return {
    step,
    wrap: (plain) => inner.wrap(plain),
    unwrap: (sealed) => inner.unwrap(sealed),
    dispose: () => inner.dispose(),
  }
}
