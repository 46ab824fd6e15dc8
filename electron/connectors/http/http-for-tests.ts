import { ProblemError } from '../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { createHttpSession } from './create-http-session.ts'
import {
  defaultHttpDeadlines,
  type HttpDeadlines,
  type HttpEndpoint,
  type HttpRequest,
  type HttpSession,
  type HttpSessionOptions,
} from './http-session.ts'

/** For tests alone: what they say in one line about sessions. */
export interface TestSessionOptions extends Partial<Omit<HttpSessionOptions, 'endpoint' | 'deadlines'>> {
  readonly endpoint?: Partial<HttpEndpoint>
  readonly deadlines?: Partial<HttpDeadlines>
}

const never: AbortSignal = new AbortController().signal

export function sessionTo(
  server: { readonly port: number; readonly origin: string },
  options: TestSessionOptions = {},
): HttpSession {
  const { endpoint, deadlines, ...others } = options
  return createHttpSession({
    maximumBytes: 1024 * 1024,
    ...others,
    endpoint: {
      scheme: server.origin.startsWith('https') ? 'https' : 'http',
      host: '127.0.0.1',
      port: server.port,
      acceptAllCertificates: false,
      certificateAuthorities: [],
      ...endpoint,
    },
    deadlines: { ...defaultHttpDeadlines, ...deadlines },
  })
}

export const get = (change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: '/',
  headers: {},
  body: '',
  stage: 'search',
  signal: never,
  ...change,
})

export const post = (change: Partial<HttpRequest> = {}): HttpRequest =>
  get({ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'question', ...change })

/** The problem that a promise rejects with; anything else is an error of the test. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('It was expected to reject.')
}
