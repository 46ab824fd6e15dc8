import { z } from 'zod'
import type { KerioAccount } from './kerio-account.ts'
import type { KerioAction } from './kerio-fault.ts'
import { sessionMethods } from './kerio-methods.ts'
import type { RpcCall } from './kerio-request.ts'
import type { KerioSession, KerioSessions, SessionProof } from './kerio-sessions.ts'
import type { KerioState } from './kerio-state.ts'
import { RpcError, rpcCodes, type RpcErrorBody } from './rpc-error.ts'

export interface CallToAnswer {
  readonly call: RpcCall
  readonly proof: SessionProof
  readonly action: KerioAction
}

export type RpcAnswer =
  | { readonly kind: 'result'; readonly result: unknown; readonly opened: KerioSession | null }
  | { readonly kind: 'error'; readonly error: RpcErrorBody }

export interface RpcContext {
  readonly state: KerioState
  readonly sessions: KerioSessions
  readonly logOn: (userName: string, password: string) => KerioAccount
}

/** What JSON-RPC says of a call; HTTP says 200 in any case. */
export function answerCall(context: RpcContext, request: CallToAnswer): RpcAnswer {
  const { action } = request
  try {
    if (action.kind === 'error') {
      // Whoever is told that the session is over has none any more.
      if (action.code === rpcCodes.sessionExpired) context.sessions.expireAll()
      throw new RpcError(action.code, action.message)
    }
    const { result, opened } = perform(context, request)
    return { kind: 'result', result: action.kind === 'result' ? action.change(result) : result, opened }
  } catch (thrown) {
    if (thrown instanceof RpcError) return { kind: 'error', error: thrown.body }
    throw thrown
  }
}

interface Performed {
  readonly result: object
  readonly opened: KerioSession | null
}

function perform(context: RpcContext, { call, proof }: CallToAnswer): Performed {
  const params = call.params ?? {}
  if (call.method === 'Session.login') return openSession(context, params)
  const session = context.sessions.require(proof)
  if (call.method === 'Session.logout') {
    context.sessions.close(session)
    return { result: { redirectUrl: 'https://localhost:4040/admin/login' }, opened: null }
  }
  const method = sessionMethods.get(call.method)
  if (method === undefined) throw new RpcError(rpcCodes.methodNotFound, 'Method not found.')
  const { data, variant } = context.state
  return { result: method({ data, variant, account: session.account, params }), opened: null }
}

/** `application` must be an object of three texts; a plain text is refused (seen on 10.0.8). */
const logOnSchema = z.strictObject({
  userName: z.string(),
  password: z.string(),
  application: z.strictObject({ name: z.string(), vendor: z.string(), version: z.string() }),
})

function openSession({ logOn, sessions }: RpcContext, params: object): Performed {
  const parsed = logOnSchema.safeParse(params)
  if (!parsed.success) throw new RpcError(rpcCodes.invalidParams, 'Invalid params.')
  const opened = sessions.open(logOn(parsed.data.userName, parsed.data.password))
  return { result: { token: opened.token }, opened }
}
