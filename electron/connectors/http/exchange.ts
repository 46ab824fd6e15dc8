import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import type { ProblemError } from '../../../shared/errors/problem-error.ts'
import { reasonOf, secondsOf } from '../network/deadline.ts'
import { readHead } from './answer-head.ts'
import type { HttpConnection } from './http-connection.ts'
import { httpProblem, problemOfBody, problemOfHead, problemOfSilence, type RequestPlace } from './http-problem.ts'
import type { HttpAnswer, HttpHead } from './http-session.ts'
import { startPhaseClock, type HttpPhase, type PhaseClock } from './phase-clock.ts'
import type { PreparedRequest } from './prepare-request.ts'
import { receiveBody } from './receive-body.ts'
import { named } from '../../../shared/text/reason.ts'

export interface ExchangeOptions {
  readonly connection: HttpConnection
  readonly request: PreparedRequest
  readonly maximumBytes: number
  readonly onHead: (head: HttpHead) => void
  /** Its reason is the problem with which the exchange rejects. */
  readonly ending: AbortSignal
}

/** One request and its answer over one connection, which is closed unless it can carry another one. */
export async function exchange(options: ExchangeOptions): Promise<HttpAnswer> {
  const { connection, ending } = options
  try {
    ending.throwIfAborted()
    const { answer, reusable } = await converse(options)
    if (reusable === 'spent') connection.close()
    return answer
  } catch (thrown) {
    connection.close()
    throw thrown
  }
}

interface Conversation {
  readonly answer: HttpAnswer
  readonly reusable: 'reusable' | 'spent'
}

function converse(options: ExchangeOptions): Promise<Conversation> {
  const { connection, request, ending } = options
  const outgoing = createRequest(options)
  let problemOf: (error: Error, place: RequestPlace) => ProblemError | null = (error, place) =>
    connection.isSilent() ? problemOfSilence(place) : problemOfHead(error, place)
  const { promise, resolve, reject } = Promise.withResolvers<Conversation>()
  const clock = startPhaseClock(request.deadlines, (phase) => reject(timedOut(phase, request)))
  const stop = (): void => reject(reasonOf(ending))
  ending.addEventListener('abort', stop, { once: true })
  // Stays: what a request that is already given up still reports must not end the program.
  outgoing.on('error', (error) => {
    const problem = problemOf(error, request.place)
    if (problem !== null) reject(problem)
  })
  outgoing.once('finish', () => clock.enter('head'))
  outgoing.once('upgrade', () =>
    reject(httpProblem('http-protocol-error', request.place, { reason: named('upgrade') })),
  )
  outgoing.once('response', (incoming) => {
    problemOf = problemOfBody
    clock.enter('silence')
    receiveAnswer(incoming, clock, options).then(
      (answer) => resolve({ answer, reusable: reusability(outgoing) }),
      reject,
    )
  })
  outgoing.end(request.body)
  return promise.finally(() => {
    clock.stop()
    ending.removeEventListener('abort', stop)
  })
}

function createRequest({ connection, request }: ExchangeOptions): ClientRequest {
  const { method, path, headers, place } = request
  const { host, port } = place.endpoint
  // Strict parsing, whatever the command line of the process says.
  return httpRequest({ agent: connection.agent, host, port, method, path, headers, insecureHTTPParser: false })
}

async function receiveAnswer(
  incoming: IncomingMessage,
  clock: PhaseClock,
  { request, maximumBytes, onHead }: ExchangeOptions,
): Promise<HttpAnswer> {
  const { place } = request
  const head = readHead(incoming, place)
  onHead(head)
  const body = await receiveBody(incoming, { place, maximumBytes, onChunk: () => clock.restart() })
  return { ...head, body }
}

const reusability = (outgoing: ClientRequest): Conversation['reusable'] =>
  outgoing.shouldKeepAlive && outgoing.writableFinished ? 'reusable' : 'spent'

const codeOfPhase = {
  send: 'http-send-timed-out',
  head: 'http-answer-timed-out',
  silence: 'http-body-timed-out',
} as const satisfies Record<HttpPhase, string>

const timedOut = (phase: HttpPhase, { place, deadlines }: PreparedRequest) =>
  httpProblem(codeOfPhase[phase], place, { seconds: secondsOf(deadlines[phase]) })
