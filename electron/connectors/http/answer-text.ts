import { httpProblem, type RequestPlace } from './http-problem.ts'
import type { HttpAnswer } from './http-session.ts'
import { because } from '../../../shared/text/reason.ts'

/** The body as UTF-8, a byte order mark taken off. Bytes that are none reject: a replaced letter is another user. */
export function answerText({ body }: Pick<HttpAnswer, 'body'>, place: RequestPlace): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw httpProblem('http-content-unexpected', place, { expected: 'UTF-8', found: because('other-bytes') })
  }
}
