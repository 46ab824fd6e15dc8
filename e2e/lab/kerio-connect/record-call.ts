import type { IncomingMessage } from 'node:http'
import type { RpcAnswer } from './answer-call.ts'
import type { KerioAction } from './kerio-fault.ts'
import type { RpcCall } from './kerio-request.ts'

/** A call and its answer, as tests and the readable exchanges show them. Passwords and tokens are not kept. */
export interface RecordedCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly contentType: string | null
  readonly accept: string | null
  /** Where the token travelled. */
  readonly token: 'header-and-body' | 'header' | 'body' | 'none'
  readonly answer: { readonly result: unknown } | { readonly error: number } | { readonly fault: KerioAction['kind'] }
}

export function recordCall(
  { headers }: IncomingMessage,
  { method, params = {}, token }: RpcCall,
  { answer, action }: { readonly answer: RpcAnswer; readonly action: KerioAction },
): RecordedCall {
  return {
    method,
    params: 'password' in params ? { ...params, password: '…' } : params,
    contentType: headers['content-type'] ?? null,
    accept: headers.accept ?? null,
    token: placeOfToken(headers['x-token'] !== undefined, token !== undefined),
    answer: answerOf(answer, action),
  }
}

function placeOfToken(inHeader: boolean, inBody: boolean): RecordedCall['token'] {
  if (inHeader) return inBody ? 'header-and-body' : 'header'
  return inBody ? 'body' : 'none'
}

function answerOf(answer: RpcAnswer, { kind }: KerioAction): RecordedCall['answer'] {
  if (kind !== 'send' && kind !== 'result' && kind !== 'error') return { fault: kind }
  if (answer.kind === 'error') return { error: answer.error.code }
  return { result: answer.opened === null ? answer.result : { token: '…' } }
}
