import { z } from 'zod'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { KerioFailure } from './kerio-problem.ts'
import type { OpenKerioOptions } from './kerio-session.ts'
import type { RpcChannel } from './rpc-channel.ts'

/** Three texts in an object: a plain text is refused (seen on 10.0.8). The name stands in the server's log. */
const application = { name: 'Directory Services Console', vendor: 'Directory Services Console', version: '1' }

/** What may stand in a header. */
const tokenSchema = z.object({ token: z.string().regex(/^[\x21-\x7e]+$/u) })

/**
 * One attempt: a server may lock an account after three wrong ones. Whatever it says against a log-on is a refusal,
 * since the code of a wrong password is not documented (KERIO-A2). Who does not speak the protocol at all has its own stage.
 */
export async function logIn(channel: RpcChannel, options: OpenKerioOptions): Promise<void> {
  const { credentials, endpoint, signal } = options
  const { name: userName, password } = credentials
  const call = {
    method: 'Session.login',
    params: { userName, password, application },
    stage: 'protocol',
    signal,
  } as const
  const result = await channel.send(call).catch((thrown: unknown) => {
    if (!(thrown instanceof KerioFailure)) throw thrown
    throw problemError('credentials-refused', 'bind', { parameters: { name: userName, host: endpoint.host } })
  })
  const answer = tokenSchema.safeParse(result)
  if (!answer.success) {
    const parameters = { host: endpoint.host, method: call.method, part: 'token' }
    throw problemError('kerio-answer-invalid', 'protocol', { parameters })
  }
  channel.setToken(answer.data.token)
}
