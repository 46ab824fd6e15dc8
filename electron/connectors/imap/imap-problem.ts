import { problemError } from '../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import type { NetworkEndpoint } from '../network/endpoint.ts'
import { ImapFault } from './imap-fault.ts'

const problemOfFault = {
  closed: 'connection-lost',
  foreign: 'not-an-imap-server',
  unexpected: 'imap-unexpected',
} as const satisfies Record<ImapFault['kind'], ProblemCode>

/** What a fault means at this stage; anything else stays as it is. */
export function imapProblem(thrown: unknown, stage: Stage, { host, port }: NetworkEndpoint): unknown {
  if (!(thrown instanceof ImapFault)) return thrown
  const parameters = { host, port, reason: thrown.reason }
  return problemError(problemOfFault[thrown.kind], stage, { parameters, cause: thrown })
}
