import { httpProblem, type RequestPlace } from '../http/http-problem.ts'
import type { HttpAnswer } from '../http/http-session.ts'

/**
 * Any type of JSON (`application/json`, `text/json`, `application/x+json`), and plain text or none at all, since small servers name
 * none. Only what says plainly that it is something else, such as a web page, is refused unread.
 */
const acceptable = /^$|^text\/plain$|^[^/]+\/(.+[+-])?json$/u

export function requireJson({ mediaType }: HttpAnswer, place: RequestPlace): void {
  if (!acceptable.test(mediaType))
    throw httpProblem('http-content-unexpected', place, { expected: 'JSON', found: mediaType })
}
