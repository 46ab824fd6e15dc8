import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import { answerText } from '../http/answer-text.ts'
import { httpProblem } from '../http/http-problem.ts'
import type { HttpAnswer, HttpEndpoint, HttpRequest } from '../http/http-session.ts'
import { MalformedXml } from './xml/malformed-xml.ts'
import { readXml } from './xml/read-xml.ts'
import type { XmlElement } from './xml/xml-element.ts'
import { type Reason } from '../../../shared/text/reason.ts'

/** What was asked, for messages: the command or the method, never its parameters. */
export interface AskedFor extends Pick<HttpRequest, 'stage' | 'signal'> {
  readonly endpoint: HttpEndpoint
  readonly command: string
}

/** The reply as a tree. A status besides 200 is a failure of the transport (reference: IceWarp, envelope). */
export async function xmlOf(answer: HttpAnswer, asked: AskedFor): Promise<XmlElement> {
  if (answer.status === 403) throw addressNotTrusted(asked)
  if (answer.status !== 200) throw httpProblem('http-status-unexpected', asked, { status: answer.status })
  try {
    return await readXml(answerText(answer, asked), asked.signal)
  } catch (thrown) {
    if (asked.signal.aborted) throw problemError('cancelled', asked.stage)
    if (thrown instanceof MalformedXml) throw invalidAnswer(asked, thrown.reason)
    throw thrown
  }
}

export const invalidAnswer = ({ endpoint, stage, command }: AskedFor, reason: Reason): ProblemError =>
  problemError('icewarp-answer-invalid', stage, { parameters: { host: endpoint.host, command, reason } })

/** `uid`: as the server says it; which one stands for missing rights is not known (ICEWARP-A14). */
export const refusedBy = ({ endpoint, stage, command }: AskedFor, uid: string): ProblemError =>
  problemError('icewarp-refused', stage, { parameters: { host: endpoint.host, command, uid } })

/** Access lists of the web service answer so; the login policy has a uid of its own. */
export const addressNotTrusted = ({ endpoint, stage }: Pick<AskedFor, 'endpoint' | 'stage'>): ProblemError =>
  problemError('address-not-trusted', stage, { parameters: { host: endpoint.host } })
