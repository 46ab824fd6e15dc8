import type { ProblemError } from '../../../shared/errors/problem-error.ts'
import { httpProblem, type RequestPlace } from './http-problem.ts'
import type { HttpDeadlines, HttpRequest, HttpSessionOptions, RequestHeaders } from './http-session.ts'

/** A request whose every part may go on the wire as it is. */
export interface PreparedRequest {
  readonly place: RequestPlace
  readonly method: HttpRequest['method']
  readonly path: string
  readonly headers: RequestHeaders
  readonly body: Buffer
  readonly deadlines: HttpDeadlines
}

/** RFC 9110, 5.1 and 5.5: a line end in a name or a value would begin another header. */
const namePattern = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/u
const valuePattern = /^[\t\x20-\x7e\x80-\xff]*$/u
const pathPattern = /^\/[\x21\x22\x24-\x7e]*$/u

export function prepareRequest({ endpoint, deadlines }: HttpSessionOptions, request: HttpRequest): PreparedRequest {
  const place = { endpoint, stage: request.stage }
  const body = Buffer.from(request.body, 'utf8')
  if (!pathPattern.test(request.path)) throw httpProblem('http-request-invalid', place, { part: 'path' })
  return {
    place,
    method: request.method,
    path: request.path,
    headers: { ...checkedHeaders(request.headers, place), ...ownHeaders(request, place, body) },
    body,
    deadlines: { ...deadlines, ...request.deadlines },
  }
}

function checkedHeaders(headers: RequestHeaders, place: RequestPlace): RequestHeaders {
  for (const [name, value] of Object.entries(headers)) {
    if (!namePattern.test(name) || !valuePattern.test(value)) throw invalidHeader(name, place)
  }
  return headers
}

const invalidHeader = (name: string, place: RequestPlace): ProblemError =>
  httpProblem('http-request-invalid', place, { part: namePattern.test(name) ? name : 'header' })

function ownHeaders({ method }: HttpRequest, { endpoint }: RequestPlace, body: Buffer): RequestHeaders {
  return {
    Host: hostHeader(endpoint),
    // Whoever answers compressed all the same is refused: a small answer could unfold into any size.
    'Accept-Encoding': 'identity',
    // Some servers answer 411 to a POST that does not say how long it is, even an empty one.
    ...(method === 'POST' ? { 'Content-Length': String(body.length) } : {}),
  }
}

const usualPort = { http: 80, https: 443 } as const

function hostHeader({ scheme, host, port }: RequestPlace['endpoint']): string {
  const name = host.includes(':') ? `[${host}]` : host
  return port === usualPort[scheme] ? name : `${name}:${port}`
}
