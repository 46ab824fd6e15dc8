import { httpProblem } from './http-problem.ts'
import type { HttpHead } from './http-session.ts'
import type { PreparedRequest } from './prepare-request.ts'

const redirections: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** RFC 9110, 15.4: the request stays what it was. The others turn a POST into a GET, which asks for something else. */
const sameRequest: ReadonlySet<number> = new Set([307, 308])

/** The path to ask instead; null where the answer is no redirection. Any that leaves the origin is refused. */
export function redirectTarget({ status, headers }: HttpHead, request: PreparedRequest): string | null {
  const [location] = headers['location'] ?? []
  if (!redirections.has(status) || location === undefined) return null
  const present = new URL(request.path, originOf(request))
  const target = URL.parse(location, present.href)
  if (target?.origin === present.origin && sameRequest.has(status)) return `${target.pathname}${target.search}`
  throw httpProblem('http-redirected', request.place, { status, target: describeTarget(target) })
}

function originOf({ place: { endpoint } }: Pick<PreparedRequest, 'place'>): string {
  const { scheme, host, port } = endpoint
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Without user, query and fragment, which may hold secrets. */
const describeTarget = (target: URL | null): string => (target === null ? '-' : `${target.origin}${target.pathname}`)
