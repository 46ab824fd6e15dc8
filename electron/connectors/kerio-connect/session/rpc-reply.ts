import { z } from 'zod'

/** What stands in a reply that is one; `foreign` says which part is not as JSON-RPC 2.0 has it. */
export type RpcReply =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failure'; readonly failure: RpcFailure }
  | { readonly kind: 'foreign'; readonly part: 'json' | 'object' | 'id' | 'error' | 'result' }

export interface RpcFailure {
  readonly code: number
  /** In the server's own words, its parameters filled in. */
  readonly message: string
}

const replySchema = z.object({
  id: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
})

/** `data` may be missing; `%1`, `%2` ... stand for its parameters (reference: kerio-connect, Errors). */
const failureSchema = z.object({
  code: z.int(),
  message: z.string().default(''),
  data: z
    .object({ messageParameters: z.object({ positionalParameters: z.array(z.string()) }).optional() })
    .optional()
    .catch(undefined),
})

/** The reply to the call of this id. */
export function readRpcReply(text: string, id: number): RpcReply {
  const json = parseJson(text)
  if (json === undefined) return foreign('json')
  const reply = replySchema.safeParse(json)
  if (!reply.success) return foreign('object')
  if (reply.data.id !== id) return foreign('id')
  const { result, error } = reply.data
  if (error !== undefined && error !== null) return readFailure(error)
  return result === undefined ? foreign('result') : { kind: 'result', result }
}

function readFailure(error: unknown): RpcReply {
  const failure = failureSchema.safeParse(error)
  if (!failure.success) return foreign('error')
  const { code, message, data } = failure.data
  const parameters = data?.messageParameters?.positionalParameters ?? []
  return { kind: 'failure', failure: { code, message: fillIn(message, parameters) } }
}

const fillIn = (message: string, parameters: readonly string[]): string =>
  message.replaceAll(/%(\d+)/gu, (whole, number: string) => parameters[Number(number) - 1] ?? whole)

const foreign = (part: 'json' | 'object' | 'id' | 'error' | 'result'): RpcReply => ({ kind: 'foreign', part })

/** undefined is nothing that JSON can hold. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
