import type { CertificateFacts, DiagnosisStep } from '../../../shared/domain/diagnosis.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import type { NetworkDeadlines, NetworkEndpoint } from '../network/endpoint.ts'

/** The one origin of a session: no request ever goes anywhere else. */
export interface HttpEndpoint extends NetworkEndpoint {
  readonly scheme: 'http' | 'https'
}

/** Deadlines in milliseconds, each for one phase of a request, `whole` for all of them together. */
export interface HttpDeadlines extends NetworkDeadlines {
  /** Until the request is handed to the network. */
  readonly send: number
  /** From then until the head of the answer is there, every line of it. */
  readonly head: number
  /** The longest silence within a body. */
  readonly silence: number
  /** From the call to the last byte, connecting included: a body that drips never falls silent. */
  readonly whole: number
}

/** Reference: Kerio Connect, transport rules, for connecting and for a call. */
export const defaultHttpDeadlines: HttpDeadlines = {
  name: 5_000,
  tcp: 10_000,
  tls: 10_000,
  send: 30_000,
  head: 60_000,
  silence: 30_000,
  whole: 300_000,
}

/** Names are compared without case; the session itself sets Host, Connection, Accept-Encoding and Content-Length. */
export type RequestHeaders = Readonly<Record<string, string>>

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  /** Path and query, percent-encoded, beginning with a slash. Never a secret: servers write it to their logs. */
  readonly path: string
  readonly headers: RequestHeaders
  /** A text is sent as UTF-8; empty for none. */
  readonly body: string
  /** Where a problem of this request is said to be; connecting has stages of its own. */
  readonly stage: Stage
  readonly signal: AbortSignal
  /** Instead of those of the session. */
  readonly deadlines?: Partial<HttpDeadlines>
  /**
   * `harmless`: the request is sent once more where a kept connection turns out to be closed before a byte of the
   * answer came. Left out: never, as it must be for anything that carries a user's password.
   */
  readonly repetition?: 'harmless'
}

/** Lower-case names; each with its values in the order in which they came, so that Set-Cookie stays whole. */
export type AnswerHeaders = Readonly<Record<string, readonly string[] | undefined>>

export interface HttpHead {
  readonly status: number
  readonly headers: AnswerHeaders
}

/** An answer that came to its regular end. Status and content are for the caller to judge. */
export interface HttpAnswer extends HttpHead {
  /** From Content-Type, lower-case and without parameters: `application/json`; empty where the server names none. */
  readonly mediaType: string
  readonly body: Buffer
}

export interface HttpSessionOptions {
  readonly endpoint: HttpEndpoint
  readonly deadlines: HttpDeadlines
  /** The largest body that is taken, in bytes. */
  readonly maximumBytes: number
  /** Told the stages of each connection that is opened: `name`, `tcp`, `tls`. */
  readonly onStep?: (step: DiagnosisStep) => void
  readonly onCertificates?: (chain: readonly CertificateFacts[]) => void
  /** Told the head of every answer before its body, redirections included: for cookies. */
  readonly onHead?: (head: HttpHead) => void
}

/**
 * Requests to one origin. Connections are opened when they are needed, one for each request that runs at the same time,
 * kept while the session lasts, and closed with it. Every rejection is a `ProblemError`, and none holds anything that
 * was sent. A redirection is followed only with the same method, within the origin, at most twice; any other rejects.
 */
export interface HttpSession {
  request(request: HttpRequest): Promise<HttpAnswer>
  /** Requests that were sent so far, followed redirections and repetitions included. */
  requestCount(): number
  /** Closes every connection; what is still asked rejects as cancelled. Never throws. */
  close(): void
}
