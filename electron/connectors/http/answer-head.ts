import type { IncomingMessage } from 'node:http'
import { httpProblem, type RequestPlace } from './http-problem.ts'
import type { AnswerHeaders, HttpAnswer } from './http-session.ts'

/** The head of an answer, or a problem where its body could not be read as it stands. */
export function readHead(incoming: IncomingMessage, place: RequestPlace): Omit<HttpAnswer, 'body'> {
  const headers = incoming.headersDistinct
  refuseEncodings(headers, place)
  return { status: incoming.statusCode ?? 0, headers, mediaType: mediaTypeOf(headers) }
}

/** Nothing but `identity` was offered (RFC 9110, 12.5.3), and nothing else is taken. */
function refuseEncodings(headers: AnswerHeaders, place: RequestPlace): void {
  const foreign = [
    ...namesIn(headers['content-encoding']).filter((name) => name !== 'identity'),
    ...namesIn(headers['transfer-encoding']).filter((name) => name !== 'chunked'),
  ]
  const [encoding] = foreign
  if (encoding !== undefined) throw httpProblem('http-encoding-unsupported', place, { encoding })
}

const namesIn = (values: readonly string[] = []): readonly string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')

const mediaTypeOf = (headers: AnswerHeaders): string =>
  headers['content-type']?.[0]?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
