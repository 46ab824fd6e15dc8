import { basicAuthorization } from '../../http/basic-authorization.ts'
import { deadlinesOf } from '../icewarp-deadlines.ts'
import { postXml, type HttpPlace } from '../http-place.ts'
import type { IceWarpCredentials } from '../icewarp-settings.ts'
import { administratorRefused } from '../log-on-verdict.ts'
import { refusedBy, xmlOf, type AskedFor } from '../xml-answer.ts'
import type { MethodCall, ObjectHandle } from './method-call.ts'
import { writeCall } from './method-call.ts'
import { isHandle, readMethodReply, type MethodReply } from './method-reply.ts'

export const objectPath = '/rpc/'

export interface ObjectSessionOptions {
  readonly place: HttpPlace
  readonly administrator: IceWarpCredentials
  /** Milliseconds for one request. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** There is no session id: every call carries the administrator's account (reference: IceWarp, old object API). */
export interface ObjectSession {
  readonly place: HttpPlace
  /** The value, or a problem with what the server says instead. */
  call(call: MethodCall): Promise<string>
  /** A fault is an answer. */
  attempt(call: MethodCall): Promise<MethodReply>
  /** For a call that carries a user's password: never repeated, and with a patience of its own. */
  callOnce(call: MethodCall, patience: number): Promise<string>
  askedFor(call: Pick<MethodCall, 'method' | 'stage'>): AskedFor
}

export function createObjectSession(options: ObjectSessionOptions): ObjectSession {
  const { place, administrator, timeout, signal } = options
  const headers = basicAuthorization(administrator.name, administrator.password)
  const askedFor: ObjectSession['askedFor'] = ({ method, stage }) => ({
    endpoint: place.endpoint,
    stage,
    command: method,
    signal,
  })
  const send = async (call: MethodCall, sending: Sending): Promise<MethodReply> => {
    const answer = await postXml(
      place.session,
      { path: objectPath, body: writeCall(call) },
      { stage: call.stage, signal, headers, ...sending },
    )
    const asked = askedFor(call)
    if (answer.status === 401) throw administratorRefused({ kind: 'credentials' }, administrator.name, asked)
    return readMethodReply(await xmlOf(answer, asked), asked)
  }
  const required = (reply: MethodReply, call: MethodCall): string => {
    if (reply.kind === 'fault') throw refusedBy(askedFor(call), reply.text)
    return reply.value
  }
  return {
    place,
    askedFor,
    attempt: (call) => send(call, { deadlines: deadlinesOf(timeout) }),
    call: async (call) => required(await send(call, { deadlines: deadlinesOf(timeout) }), call),
    callOnce: async (call, patience) => required(await send(call, { deadlines: deadlinesOf(patience) }), call),
  }
}

/** Nothing is repeated here: a repeated FindNext would pass an account over. */
interface Sending {
  readonly deadlines: ReturnType<typeof deadlinesOf>
}

/** An object of the server's; a failed Create or Open answers 0. */
export const requireHandle = async (session: ObjectSession, call: MethodCall): Promise<ObjectHandle> =>
  handleIn(await session.call(call), call, session)

export function handleIn(value: string, call: MethodCall, session: Pick<ObjectSession, 'askedFor'>): ObjectHandle {
  if (isHandle(value)) return value.trim()
  throw refusedBy(session.askedFor(call), `result ${value.trim() || '(empty)'} for ${call.parameters.join(', ')}`)
}
