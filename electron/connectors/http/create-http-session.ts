import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { secondsOf, withinLimit } from '../network/deadline.ts'
import { exchange } from './exchange.ts'
import { openHttpConnection, type HttpConnection } from './http-connection.ts'
import { httpProblem } from './http-problem.ts'
import type { HttpAnswer, HttpRequest, HttpSession, HttpSessionOptions } from './http-session.ts'
import { prepareRequest, type PreparedRequest } from './prepare-request.ts'
import { redirectTarget } from './redirect-target.ts'

const mostRedirections = 2

export function createHttpSession(options: HttpSessionOptions): HttpSession {
  const state: SessionState = { options, idle: [], busy: new Set(), requests: 0, isClosed: false }
  return {
    request: (request) => perform(state, request),
    requestCount: () => state.requests,
    close: () => {
      state.isClosed = true
      for (const connection of [...state.idle, ...state.busy]) connection.close()
      state.idle = []
    },
  }
}

interface SessionState {
  readonly options: HttpSessionOptions
  idle: readonly HttpConnection[]
  readonly busy: Set<HttpConnection>
  requests: number
  isClosed: boolean
}

async function perform(state: SessionState, request: HttpRequest): Promise<HttpAnswer> {
  const prepared = prepareRequest(state.options, request)
  const { place, deadlines } = prepared
  const onDeadline = () => httpProblem('http-timed-out', place, { seconds: secondsOf(deadlines.whole) })
  const limit = { stage: request.stage, signal: request.signal, milliseconds: deadlines.whole, onDeadline }
  return withinLimit(limit, (ending) => followed({ state, request, ending }, prepared))
}

interface Attempt {
  readonly state: SessionState
  readonly request: HttpRequest
  readonly ending: AbortSignal
}

async function followed(attempt: Attempt, first: PreparedRequest): Promise<HttpAnswer> {
  let prepared = first
  for (let redirections = 0; ; redirections += 1) {
    const answer = await sent(attempt, prepared)
    const path = redirectTarget(answer, prepared)
    if (path === null) return answer
    if (redirections === mostRedirections) {
      throw httpProblem('http-redirected', prepared.place, { status: answer.status, target: path })
    }
    prepared = { ...prepared, path }
  }
}

async function sent(attempt: Attempt, prepared: PreparedRequest): Promise<HttpAnswer> {
  const kept = takeIdle(attempt.state)
  if (kept === null) return over(await opened(attempt, prepared), attempt, prepared)
  try {
    return await over(kept, attempt, prepared)
  } catch (thrown) {
    const isStale = thrown instanceof ProblemError && thrown.problem.code === 'connection-lost'
    if (!isStale || attempt.request.repetition !== 'harmless') throw thrown
    return over(await opened(attempt, prepared), attempt, prepared)
  }
}

function takeIdle(state: SessionState): HttpConnection | null {
  const open = state.idle.filter((connection) => connection.isOpen())
  const kept = open.at(-1) ?? null
  state.idle = open.slice(0, -1)
  return kept
}

const opened = ({ state, ending }: Attempt, { deadlines }: PreparedRequest): Promise<HttpConnection> =>
  openHttpConnection({ session: state.options, deadlines, signal: ending })

async function over(
  connection: HttpConnection,
  { state, ending }: Attempt,
  request: PreparedRequest,
): Promise<HttpAnswer> {
  const { maximumBytes, onHead = () => undefined } = state.options
  if (state.isClosed) connection.close()
  state.busy.add(connection)
  state.requests += 1
  try {
    return await exchange({ connection, request, maximumBytes, onHead, ending })
  } finally {
    state.busy.delete(connection)
    if (connection.isOpen() && !state.isClosed) state.idle = [...state.idle, connection]
    else connection.close()
  }
}
