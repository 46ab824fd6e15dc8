import { ProblemError, problemError } from '../../../shared/errors/problem-error.ts'
import { httpProblem } from '../http/http-problem.ts'
import type { HttpAnswer } from '../http/http-session.ts'
import { commandPath } from './command/send-command.ts'
import { writeCommand } from './command/command.ts'
import { getSessionInfo } from './command/log-on-commands.ts'
import { postXml, urlOf, type HttpPlace } from './http-place.ts'
import type { InterfaceInUse } from './icewarp-server.ts'
import { deadlinesOf } from './icewarp-deadlines.ts'
import { writeCall } from './object/method-call.ts'
import { objectPath } from './object/object-session.ts'
import { addressNotTrusted, xmlOf } from './xml-answer.ts'

export interface FoundInterface extends HttpPlace {
  readonly kind: InterfaceInUse['kind']
}

export interface InterfaceSearch {
  /** In the order in which they are asked. */
  readonly places: readonly Omit<HttpPlace, 'url'>[]
  /** Milliseconds for one request. */
  readonly timeout: number
  readonly signal: AbortSignal
}

const paths = { command: commandPath, object: objectPath } as const

/** Without a session and without an account: an IceWarp server refuses both in a way of its own. */
const greetings = {
  command: writeCommand(getSessionInfo, { sid: null, id: '0' }),
  object: writeCall({ handle: '0', method: 'Create', parameters: ['IceWarpServer.APIObject'], stage: 'protocol' }),
} as const

/**
 * The newer interface at each place, then the older one. No password is sent before a place has shown itself to be an
 * IceWarp server, so that none can reach another web server, and none is refused twice.
 */
export async function findInterface(search: InterfaceSearch): Promise<FoundInterface> {
  const tried: string[] = []
  const refused = new Map<string, ProblemError>()
  for (const kind of ['command', 'object'] as const) {
    for (const place of search.places) {
      const url = urlOf(place.endpoint, paths[kind])
      const key = urlOf(place.endpoint, '')
      if (refused.has(key)) continue
      tried.push(url)
      const outcome = await greet(kind, place, search)
      if (outcome === 'found') return { ...place, kind, url }
      if (outcome !== 'elsewhere') refused.set(key, outcome)
    }
  }
  throw nothingFound(search, tried, [...refused.values()])
}

function nothingFound(
  { places }: InterfaceSearch,
  tried: readonly string[],
  refused: readonly ProblemError[],
): ProblemError {
  const [first] = refused
  if (first !== undefined && refused.length === places.length) return first
  const host = places[0]?.endpoint.host ?? '-'
  return problemError('icewarp-interface-not-found', 'protocol', { parameters: { host, tried: tried.join(', ') } })
}

/** `elsewhere`: something answers that is not what was looked for. A problem: nothing answers at this place at all. */
type Greeting = 'found' | 'elsewhere' | ProblemError

async function greet(
  kind: InterfaceInUse['kind'],
  place: Omit<HttpPlace, 'url'>,
  { timeout, signal }: InterfaceSearch,
): Promise<Greeting> {
  try {
    const answer = await postXml(
      place.session,
      { path: paths[kind], body: greetings[kind] },
      { stage: 'protocol', signal, deadlines: deadlinesOf(timeout), repetition: 'harmless' },
    )
    return await judge(kind, answer, { place, signal })
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    if (thrown.problem.code === 'connection-refused') return thrown
    if (otherContent.has(thrown.problem.code)) return 'elsewhere'
    throw thrown
  }
}

/** A page in another encoding, text that is no XML, a way to somewhere else: a web server, but not this one. */
const otherContent: ReadonlySet<string> = new Set([
  'http-content-unexpected',
  'http-redirected',
  'icewarp-answer-invalid',
])

/** What a web server answers where it has no such path, or takes no POST there (reference: IceWarp, endpoint search). */
const noSuchPlace: ReadonlySet<number> = new Set([404, 405, 501])

async function judge(
  kind: InterfaceInUse['kind'],
  answer: HttpAnswer,
  { place: { endpoint }, signal }: { readonly place: Omit<HttpPlace, 'url'>; readonly signal: AbortSignal },
): Promise<Greeting> {
  const asked = { endpoint, stage: 'protocol', command: paths[kind], signal } as const
  if (noSuchPlace.has(answer.status)) return 'elsewhere'
  // ICEWARP-A3: the older interface asks for an administrator's account before anything else.
  if (answer.status === 401 && kind === 'object') return 'found'
  if (answer.status === 403) throw addressNotTrusted(asked)
  if (answer.status !== 200) throw httpProblem('http-status-unexpected', asked, { status: answer.status })
  const root = await xmlOf(answer, asked)
  return root.name === (kind === 'command' ? 'iq' : 'methodresponse') ? 'found' : 'elsewhere'
}
