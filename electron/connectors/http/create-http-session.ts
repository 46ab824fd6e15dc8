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
  const state: SessionState = { options, kept: [], requests: 0, closing: new AbortController() }
  return {
    request: (request) => perform(state, request),
    requestCount: () => state.requests,
    close: () => {
      state.closing.abort()
      for (const connection of state.kept) connection.close()
      state.kept = []
    },
  }
}

interface SessionState {
  readonly options: HttpSessionOptions
  /** Open connections that carry nothing at present. */
  kept: readonly HttpConnection[]
  requests: number
  readonly closing: AbortController
}

interface Attempt {
  readonly state: SessionState
  readonly request: HttpRequest
  readonly ending: AbortSignal
}

async function perform(state: SessionState, request: HttpRequest): Promise<HttpAnswer> {
  const prepared = prepareRequest(state.options, request)
  const { place, deadlines } = prepared
  const onDeadline = () => httpProblem('http-timed-out', place, { seconds: secondsOf(deadlines.whole) })
  const signal = AbortSignal.any([request.signal, state.closing.signal])
  const limit = { stage: request.stage, signal, milliseconds: deadlines.whole, onDeadline }
  return withinLimit(limit, (ending) => askFollowing({ state, request, ending }, prepared))
}

async function askFollowing(attempt: Attempt, first: PreparedRequest): Promise<HttpAnswer> {
  let prepared = first
  for (let redirections = 0; ; redirections += 1) {
    const answer = await ask(attempt, prepared)
    const path = redirectTarget(answer, prepared)
    if (path === null) return answer
    if (redirections === mostRedirections) {
      throw httpProblem('http-redirected', prepared.place, { status: answer.status, target: path })
    }
    prepared = { ...prepared, path }
  }
}

/** On a kept connection where there is one. */
async function ask(attempt: Attempt, prepared: PreparedRequest): Promise<HttpAnswer> {
  const kept = takeKept(attempt.state)
  if (kept === null) return askAnew(attempt, prepared)
  try {
    return await askOver(kept, attempt, prepared)
  } catch (thrown) {
    const isStale = thrown instanceof ProblemError && thrown.problem.code === 'connection-lost'
    if (!isStale || attempt.request.repetition !== 'harmless') throw thrown
    return askAnew(attempt, prepared)
  }
}

function takeKept(state: SessionState): HttpConnection | null {
  const open = state.kept.filter((connection) => connection.isOpen())
  state.kept = open.slice(0, -1)
  return open.at(-1) ?? null
}

async function askAnew(attempt: Attempt, prepared: PreparedRequest): Promise<HttpAnswer> {
  const { state, ending } = attempt
  const { deadlines } = prepared
  return askOver(await openHttpConnection({ session: state.options, deadlines, signal: ending }), attempt, prepared)
}

/** The exchange closes a connection that cannot carry another request. */
async function askOver(
  connection: HttpConnection,
  { state, ending }: Attempt,
  request: PreparedRequest,
): Promise<HttpAnswer> {
  const { maximumBytes, onHead = () => undefined } = state.options
  state.requests += 1
  const answer = await exchange({ connection, request, maximumBytes, onHead, ending })
  if (connection.isOpen()) state.kept = [...state.kept, connection]
  return answer
}
