import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCall, type RpcAnswer } from './answer-call.ts'
import type { KerioAccount } from './kerio-account.ts'
import { createLogOn } from './kerio-accounts.ts'
import { noFault, type KerioAction, type KerioFault } from './kerio-fault.ts'
import type { KerioData } from './kerio-records.ts'
import { parseCall, proofOf, readBody, refusalOf, type RpcCall } from './kerio-request.ts'
import { createSessions } from './kerio-sessions.ts'
import type { KerioState } from './kerio-state.ts'
import { usualVariant, type KerioVariant } from './kerio-variant.ts'
import { recordCall, type RecordedCall } from './record-call.ts'
import { replyOf } from './reply-of.ts'
import { RpcError } from './rpc-error.ts'
import { sendReply } from './send-reply.ts'

export interface KerioServerOptions {
  readonly data: KerioData
  readonly accounts?: readonly KerioAccount[]
  readonly variant?: Partial<KerioVariant>
  readonly fault?: KerioFault
  readonly now?: () => number
  /** Milliseconds; two hours and a day where nothing is said. */
  readonly idleLimit?: number
  readonly sessionLimit?: number
}

/** The server apart from its port: what it answers, what it was asked, and how a test changes it. */
export function createKerioServer(options: KerioServerOptions) {
  const { data, accounts = [], now = Date.now, idleLimit = 7_200_000, sessionLimit = 86_400_000 } = options
  const variant = { ...usualVariant, ...options.variant }
  const state: KerioState = { data, variant, fault: options.fault ?? noFault, accounts, now }
  const sessions = createSessions({ now, idle: idleLimit, longest: sessionLimit })
  const context = { state, sessions, logOn: createLogOn(state) }
  const calls: RecordedCall[] = []

  const decide = (request: IncomingMessage, call: RpcCall): { answer: RpcAnswer; action: KerioAction } => {
    const number = calls.filter(({ method }) => method === call.method).length + 1
    const action = state.fault({ method: call.method, number, params: call.params ?? {} })
    const answer = answerCall(context, { call, action, proof: proofOf(request, state.variant) })
    calls.push(recordCall(request, call, { answer, action }))
    return { answer, action }
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request)
    const body = await readBody(request)
    if (refusal !== null) return void response.writeHead(refusal).end()
    const call = understand(body)
    const { answer, action } = call instanceof RpcError ? notUnderstood(call) : decide(request, call)
    const id = call instanceof RpcError ? null : call.id
    sendReply(response, replyOf({ id, answer, action }, state.variant), action)
  }

  return {
    calls,
    answer: (request: IncomingMessage, response: ServerResponse): void => {
      serve(request, response).catch(() => response.destroy())
    },
    openSessions: () => sessions.count(),
    expireSessions: () => sessions.expireAll(),
    setData: (changed: KerioData): void => void (state.data = changed),
    setFault: (changed: KerioFault): void => void (state.fault = changed),
    setVariant: (changed: Partial<KerioVariant>): void => void (state.variant = { ...state.variant, ...changed }),
  }
}

function understand(body: string): RpcCall | RpcError {
  try {
    return parseCall(body)
  } catch (thrown) {
    if (thrown instanceof RpcError) return thrown
    throw thrown
  }
}

const notUnderstood = ({ body }: RpcError): { answer: RpcAnswer; action: KerioAction } => ({
  answer: { kind: 'error', error: body },
  action: { kind: 'send' },
})
