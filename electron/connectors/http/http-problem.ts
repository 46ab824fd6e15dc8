import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import type { TextParameters } from '../../../shared/text/fill-template.ts'
import { codeReason, errorCode } from '../network/error-code.ts'
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

/** What it means that a connection ends on which nothing was said: a TLS server may leave plain text without a word. */
export const problemOfSilence = (place: RequestPlace): ProblemError => httpProblem('http-no-answer', place)

/** What an error means that comes before the head of an answer is there. */
export function problemOfHead(error: Error, place: RequestPlace): ProblemError {
  if (!isParserError(error)) return httpProblem('connection-lost', place)
  if (beginsLikeTls(error)) return httpProblem('http-tls-expected', place)
  const isForeign = errorCode(error) === 'HPE_INVALID_CONSTANT'
  return httpProblem(isForeign ? 'not-an-http-server' : 'http-protocol-error', place, { reason: codeReason(error) })
}

/** What an error means that comes within a body; null where the end of the body itself tells it. */
export const problemOfBody = (error: Error, place: RequestPlace): ProblemError | null =>
  isParserError(error) ? httpProblem('http-protocol-error', place, { reason: codeReason(error) }) : null

/** Errors of Node's parser are named after it. */
const isParserError = (error: Error): boolean => errorCode(error).startsWith('HPE_')

/** A TLS server answers plain text with an alert: content type 21, major version 3 (RFC 8446, 5.1). */
const beginsLikeTls = (error: Error): boolean =>
  'rawPacket' in error && Buffer.isBuffer(error.rawPacket) && error.rawPacket[0] === 21 && error.rawPacket[1] === 3
