import { ProblemError, problemError } from '../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import type { TextParameters } from '../../../shared/text/fill-template.ts'
import { errorCode } from '../network/error-code.ts'
import type { HttpEndpoint } from './http-session.ts'

/** Where a request goes and what it is part of: all that its problems may tell. */
export interface RequestPlace {
  readonly endpoint: HttpEndpoint
  readonly stage: Stage
}

/** Without the cause: the errors of Node's parser carry raw bytes of the answer, which may hold a session's secrets. */
export const httpProblem = (
  code: ProblemCode,
  { endpoint: { host, port }, stage }: RequestPlace,
  parameters: TextParameters = {},
): ProblemError => problemError(code, stage, { parameters: { host, port, ...parameters } })

/** What an error of a request means. `answered`: whether the head of an answer was already there. */
export function problemOfError(error: Error, place: RequestPlace, answered: 'answered' | 'unanswered'): ProblemError {
  if (error instanceof ProblemError) return error
  const reason = errorCode(error)
  if (!reason.startsWith('HPE_')) return httpProblem('connection-lost', place)
  if (answered === 'answered') return httpProblem('http-protocol-error', place, { reason })
  if (beginsLikeTls(error)) return httpProblem('http-tls-expected', place)
  return httpProblem(reason === 'HPE_INVALID_CONSTANT' ? 'not-an-http-server' : 'http-protocol-error', place, {
    reason,
  })
}

/** A TLS server answers plain text with an alert: content type 21, major version 3 (RFC 8446, 5.1). */
const beginsLikeTls = (error: Error): boolean =>
  'rawPacket' in error && Buffer.isBuffer(error.rawPacket) && error.rawPacket[0] === 21 && error.rawPacket[1] === 3
