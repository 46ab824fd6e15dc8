import { ProblemError, problemError } from '../../../../../shared/errors/problem-error.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { connectTcp } from '../../../network/connect-tcp.ts'
import type { LogOn } from './log-on.ts'

const kerberosPort = 88
/** Milliseconds. */
const patience = 3_000

export interface KdcWatch {
  /** Rejects with `kerberos-kdc-unreachable` where the controller's Kerberos port swallows what is sent to it. */
  readonly silence: Promise<never>
  stop(): void
}

/**
 * A library that gets no answer tries for half a minute and longer, more than a log-on may take. Every controller is a Kerberos
 * server as well, so a firewall before this one's port shows at once. A port that refuses says nothing: the realm may have
 * other servers, and of them the library hears soon.
 */
export function watchKdc({ options, socket }: LogOn, facts: TextParameters): KdcWatch {
  const stopping = new AbortController()
  const silence = new Promise<never>((_, reject) => {
    connectTcp(
      {
        endpoint: { ...options.endpoint, port: kerberosPort },
        deadlines: { ...options.deadlines, tcp: patience },
        signal: stopping.signal,
      },
      [socket.remoteAddress ?? options.endpoint.host],
    ).then(
      (connection) => void connection.socket.destroy(),
      (error: unknown) => {
        const isSwallowed = error instanceof ProblemError && error.problem.code === 'connection-timed-out'
        if (isSwallowed) reject(problemError('kerberos-kdc-unreachable', 'bind', { parameters: facts, cause: error }))
      },
    )
  })
  return { silence, stop: () => stopping.abort() }
}
