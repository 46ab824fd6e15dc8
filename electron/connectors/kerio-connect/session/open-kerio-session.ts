import { kerioCodes, KerioFailure, problemOfFailure } from './kerio-problem.ts'
import { isCode, tookTooLong } from './repeatable.ts'
import type { KerioCall, KerioConnection, KerioSession, OpenKerioOptions } from './kerio-session.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { openRpcChannel, type RpcChannel } from './rpc-channel.ts'

/** Nothing is opened before the first call. */
export function connectKerio(options: OpenKerioOptions): KerioConnection {
  const channel = openRpcChannel(options)
  return {
    greet: () => greet(channel, options),
    logOn: async () => {
      await logIn(channel, options)
      return createSession({ channel, options, logOns: 1 })
    },
    close: () => channel.close(),
  }
}

/** Logs on; leaves nothing open where that fails. */
export async function openKerioSession(options: OpenKerioOptions): Promise<KerioSession> {
  const connection = connectKerio(options)
  try {
    return await connection.logOn()
  } catch (thrown) {
    connection.close()
    throw thrown
  }
}

/** Whoever is asked without a session says so in JSON-RPC; so a password is never sent only to see who is there. */
async function greet(channel: RpcChannel, { signal }: OpenKerioOptions): Promise<void> {
  const call = { method: 'Session.whoAmI', params: {}, stage: 'protocol', signal, repetition: 'harmless' } as const
  await channel.send(call).catch((thrown: unknown) => {
    if (!(thrown instanceof KerioFailure)) throw thrown
  })
}

interface OpenedSession {
  readonly channel: RpcChannel
  readonly options: OpenKerioOptions
  logOns: number
}

function createSession(opened: OpenedSession): KerioSession {
  const { channel, options } = opened
  return {
    host: options.endpoint.host,
    userName: options.credentials.name,
    call: (call) =>
      callPatiently(opened, call).catch((thrown: unknown) => {
        throw described(opened, call, thrown)
      }),
    requestCount: () => channel.requestCount(),
    close: () => logOut(channel, options.signal),
  }
}

/** Domains that are mapped from a directory can be slow: what took too long is asked for once more. */
const callPatiently = (opened: OpenedSession, call: KerioCall): Promise<unknown> =>
  callLoggedOn(opened, call).catch((thrown: unknown) => {
    if (!tookTooLong(thrown)) throw thrown
    return callLoggedOn(opened, call)
  })

/** A session may end between any two calls; it is opened once more in its life, and the same call repeated. */
async function callLoggedOn(opened: OpenedSession, call: KerioCall): Promise<unknown> {
  const { channel, options } = opened
  const send = () => channel.send({ ...call, signal: options.signal, repetition: 'harmless' })
  try {
    return await send()
  } catch (thrown) {
    if (!isCode(thrown, kerioCodes.sessionEnded) || opened.logOns > 1) throw thrown
    opened.logOns += 1
    channel.forget()
    await logIn(channel, options)
    return send()
  }
}

const described = ({ options }: OpenedSession, { method, stage }: KerioCall, thrown: unknown): unknown =>
  thrown instanceof KerioFailure ? problemOfFailure(thrown, { host: options.endpoint.host, method, stage }) : thrown
