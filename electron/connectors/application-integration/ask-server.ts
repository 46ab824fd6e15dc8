import type { ProblemError } from '../../../shared/errors/problem-error.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { basicAuthorization } from '../http/basic-authorization.ts'
import { httpProblem, type RequestPlace } from '../http/http-problem.ts'
import type { HttpAnswer, HttpDeadlines, HttpSession } from '../http/http-session.ts'
import { statusProblem } from '../http/status-problem.ts'
import type { IntegrationSettings } from './integration-settings.ts'

export interface Question {
  readonly settings: IntegrationSettings
  /** The fields of the form, in order. */
  readonly form: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly deadlines?: Partial<HttpDeadlines>
}

/** One command: a form that is posted to the one address (reference: product, 5.1). Its answer is not judged yet. */
export function askServer(session: HttpSession, { settings, form, signal, deadlines }: Question): Promise<HttpAnswer> {
  const { credentials } = settings
  return session.request({
    method: 'POST',
    path: settings.path,
    headers: {
      ...(credentials === null ? {} : basicAuthorization(credentials.userName, credentials.password)),
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json, text/json',
    },
    body: new URLSearchParams(form).toString(),
    stage: 'protocol',
    signal,
    ...(deadlines === undefined ? {} : { deadlines }),
  })
}

/** Throws unless the server let us in and did what was asked: 401 and 403 are about our account, never about a user's. */
export function requireAdmission(answer: HttpAnswer, settings: IntegrationSettings): void {
  if (answer.status === 401 || answer.status === 403) throw refusal(settings, answer.status)
  if (answer.status !== 200) throw statusProblem(answer, placeOf(settings, 'protocol'))
}

function refusal(settings: IntegrationSettings, status: number): ProblemError {
  const { credentials } = settings
  return credentials === null
    ? httpProblem('http-authentication-required', placeOf(settings, 'bind'), { status })
    : problemError('credentials-refused', 'bind', { parameters: { name: credentials.userName } })
}

export const placeOf = ({ endpoint }: IntegrationSettings, stage: RequestPlace['stage']): RequestPlace => ({
  endpoint,
  stage,
})
