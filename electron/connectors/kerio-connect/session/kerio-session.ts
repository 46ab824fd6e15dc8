import type { CertificateFacts, DiagnosisStep } from '../../../../shared/domain/diagnosis.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { HttpDeadlines } from '../../http/http-session.ts'
import type { NetworkEndpoint } from '../../network/endpoint.ts'

export interface KerioCredentials {
  readonly name: string
  readonly password: string
}

export interface OpenKerioOptions {
  readonly endpoint: NetworkEndpoint
  readonly credentials: KerioCredentials
  readonly deadlines: HttpDeadlines
  readonly signal: AbortSignal
  readonly onStep?: (step: DiagnosisStep) => void
  readonly onCertificates?: (chain: readonly CertificateFacts[]) => void
}

/** A method that only reads. */
export interface KerioCall {
  readonly method: 'Session.whoAmI' | 'Domains.get' | 'Users.get' | 'Groups.get' | 'Aliases.get'
  readonly params: Readonly<Record<string, unknown>>
  /** Where a problem of this call is said to be. */
  readonly stage: Stage
}

/** Before a log-on. */
export interface KerioConnection {
  /** Whether somebody is there who speaks JSON-RPC; sends no password. */
  greet(): Promise<void>
  logOn(): Promise<KerioSession>
  close(): void
}

/**
 * A session of an administrator, logged on. Calls run one after another. All rejections are `ProblemError`s. When the
 * server ends the session, it is opened once more and the call repeated; a second end fails. A call that took too long
 * is repeated once.
 */
export interface KerioSession {
  readonly host: string
  readonly userName: string
  call(call: KerioCall): Promise<unknown>
  /** HTTP requests so far. */
  requestCount(): number
  /** Logs out and closes; never throws. */
  close(): Promise<void>
}
