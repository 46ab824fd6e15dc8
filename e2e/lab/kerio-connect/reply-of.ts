import type { RpcAnswer } from './answer-call.ts'
import type { KerioAction } from './kerio-fault.ts'
import type { KerioVariant } from './kerio-variant.ts'
import { secondCookieName } from './kerio-request.ts'
import type { ReplyToSend } from './send-reply.ts'

export interface AnsweredCall {
  readonly id: number | null
  readonly answer: RpcAnswer
  readonly action: KerioAction
}

/** The JSON-RPC object with its headers. */
export function replyOf({ id, answer, action }: AnsweredCall, variant: KerioVariant): ReplyToSend {
  const reply = { jsonrpc: '2.0', id, ...bodyOf(answer, variant) }
  return {
    body: JSON.stringify(action.kind === 'reply' ? action.change(reply) : reply),
    headers: cookieHeaders(answer, variant),
    transfer: variant.body,
  }
}

function bodyOf(answer: RpcAnswer, { errorData }: KerioVariant): object {
  if (answer.kind === 'result') return { result: answer.result }
  const { code, message, data } = answer.error
  return { error: errorData === 'present' ? { code, message, data } : { code, message } }
}

function cookieHeaders(answer: RpcAnswer, variant: KerioVariant): Readonly<Record<string, readonly string[]>> {
  if (answer.kind === 'error' || answer.opened === null) return {}
  const { cookie, token } = answer.opened
  const attributes = `; Path=/${variant.cookieAttributes}`
  const second = variant.secondCookie === 'required' ? [`${secondCookieName}=${token}${attributes}`] : []
  return { 'Set-Cookie': [`${variant.cookieName}=${cookie}${attributes}`, ...second] }
}
