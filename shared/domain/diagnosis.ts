import type { Problem } from '../errors/problem.ts'
import type { Stage } from '../errors/stage.ts'
import type { Reason } from '../text/reason.ts'

/** One step of a staged probe (reference: LDAP, section 11). */
export interface DiagnosisStep {
  readonly stage: Stage
  readonly state: 'passed' | 'failed' | 'not-reached'
  /** What was found, in a few words: an address, a certificate subject, a number of entries. */
  readonly detail: Reason | null
  /** Milliseconds; null where the step was not reached. */
  readonly durationMs: number | null
}

export interface CertificateFacts {
  readonly subject: string
  readonly issuer: string
  /** ISO 8601, UTC. */
  readonly validFrom: string
  readonly validTo: string
  /** Names from subjectAltName, or the common name where there is none. */
  readonly names: readonly string[]
  /** SHA-256 of the certificate, lower-case hex with colons. */
  readonly fingerprint: string
}

export interface Diagnosis {
  readonly steps: readonly DiagnosisStep[]
  /** The chain as the server sent it, its own certificate first; empty without TLS. */
  readonly certificates: readonly CertificateFacts[]
  readonly problem: Problem | null
}
