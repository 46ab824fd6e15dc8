import { problemError } from '../../../../shared/errors/problem-error.ts'
import { bindProblem } from './bind-problem.ts'
import { cancelWith } from './cancel-with.ts'
import { faultError } from './connection-fault.ts'
import { secondsOf } from '../../network/deadline.ts'
import type { LdapResult } from './decode-message.ts'
import { encodeBind } from './encode-request.ts'
import { MalformedMessage } from './malformed-message.ts'
import { resultCode } from './result-codes.ts'
import { sessionParameters, type SessionContext } from './session-context.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface BindOptions {
  readonly name: string
  readonly password: string
  readonly signal: AbortSignal
}

/** A simple bind; resolves only on success. An empty password would be an anonymous bind that succeeds (RFC 4513, 5.1.2). */
export async function bind(context: SessionContext, options: BindOptions): Promise<void> {
  const { name, password, signal } = options
  const { connection, identity, deadlines } = context
  if (password === '') throw problemError('password-empty', 'bind')
  if (identity.boundName !== null) {
    throw problemError('internal', 'bind', { cause: new Error('This session is bound already.') })
  }
  identity.boundName = name
  const stopWatching = cancelWith(connection, signal)
  const timer = setTimeout(() => {
    connection.fail({ code: 'bind-timed-out', parameters: { seconds: secondsOf(deadlines.bind) } })
  }, deadlines.bind)
  try {
    const result = await bindResult(context, name, password)
    if (result.code === resultCode.success) return
    // Reading on would be reading as nobody, and could look complete.
    connection.close()
    throw bindProblem(result, sessionParameters(context))
  } finally {
    clearTimeout(timer)
    stopWatching()
  }
}

function bindResult(context: SessionContext, name: string, password: string): Promise<LdapResult> {
  return new Promise((resolve, reject) => {
    context.connection.send((messageId) => encodeBind(messageId, name, password), {
      isFull: () => false,
      onActivity: () => undefined,
      onFault: (fault) => reject(faultError(fault, 'bind', { ...sessionParameters(context), page: 0, entries: 0 })),
      onAnswer: (body) => {
        if (body.kind !== 'result' || body.of !== 'bind') throw new MalformedMessage(because('ldap-other-operation'))
        resolve(body.result)
        return 'done'
      },
    })
  })
}
