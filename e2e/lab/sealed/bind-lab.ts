import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { LdapScript, ScriptedRequest } from '../scripted-ldap/ldap-script.ts'
import { saslAnswer } from '../scripted-ldap/sasl-answer.ts'
import { startScriptedLdap, type ScriptedLdap } from '../scripted-ldap/scripted-ldap.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { withinLimit } from '../../../electron/connectors/network/deadline.ts'
import type { BindOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import type { ListedContext } from '../../../electron/connectors/active-directory/sealing/context-for-tests.ts'
import type {
  ContextProperties,
  MechanismName,
} from '../../../electron/connectors/active-directory/sealing/security-context.ts'
import { sealedBind } from '../../../electron/connectors/active-directory/sealing/bind/sealed-bind.ts'

export type Round = { readonly code: number; readonly token?: string | null; readonly text?: string } | 'stall'

/** Answers one bind after the other by a list. */
export function rounds(list: readonly Round[]): LdapScript {
  let next = 0
  return {
    bind: ({ messageId }, reply) => {
      const round = list[next]
      next += 1
      if (round === undefined || round === 'stall') return
      const { code, token = null, text = '' } = round
      reply.raw(saslAnswer({ messageId, code, token: token === null ? null : Buffer.from(token), text }))
    },
  }
}

export const inProgress = (token: string | null = 'go on'): Round => ({ code: 14, token })
export const success = (token: string | null = null): Round => ({ code: 0, token })

export interface Attempt {
  readonly context: ListedContext
  readonly mechanism?: MechanismName
  readonly milliseconds?: number
  readonly signal?: AbortSignal
}

/** A scripted server, and binds to it; one at a time. */
export function bindLab() {
  let server: ScriptedLdap | null = null
  let socket: Socket | null = null
  return {
    bindTo: async (script: LdapScript, attempt: Attempt): Promise<ContextProperties> => {
      server = await startScriptedLdap({ script })
      socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      return bindOver(socket, attempt)
    },
    socket: () => socket,
    /** What was sent, each with its number. */
    sent: (): readonly string[] => (server?.binds() ?? []).map(describeBind),
    close: async () => {
      socket?.destroy()
      await server?.close()
    },
  }
}

function bindOver(socket: Socket, attempt: Attempt): Promise<ContextProperties> {
  const { context, mechanism = 'Kerberos', milliseconds = 5_000, signal = new AbortController().signal } = attempt
  const endpoint = { host: 'dc1', port: 389, acceptAllCertificates: false, certificateAuthorities: [] }
  const onDeadline = () =>
    problemError('bind-timed-out', 'bind', { parameters: { host: 'dc1', port: 389, seconds: milliseconds / 1_000 } })
  return withinLimit({ stage: 'bind', signal, milliseconds, onDeadline }, async (ending) => {
    const first = await context.step(null, ending)
    return sealedBind({ socket, context, endpoint, mechanism, name: 'ada', signal: ending }, first)
  })
}

function describeBind({ messageId, operation }: ScriptedRequest<BindOperation>): string {
  const { credentials } = operation
  return credentials.kind === 'sasl' ? `${messageId} ${credentials.token?.toString() ?? '-'}` : 'simple'
}
