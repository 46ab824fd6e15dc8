import type { CertificateFacts, DiagnosisStep } from '../../../shared/domain/diagnosis.ts'

/** Where to connect, and whose certificates to believe. */
export interface NetworkEndpoint {
  /** A name or an address, without brackets. */
  readonly host: string
  readonly port: number
  /** Where the host was resolved before: connects there. A certificate is judged by the host all the same. */
  readonly address?: string
  readonly acceptAllCertificates: boolean
  /** Further trusted authorities, PEM; empty: the system's and Node's own. */
  readonly certificateAuthorities: readonly string[]
}

/** Deadlines in milliseconds (reference: LDAP, section 11 and R3). */
export interface NetworkDeadlines {
  readonly name: number
  readonly tcp: number
  readonly tls: number
}

export interface ConnectOptions {
  readonly endpoint: NetworkEndpoint
  readonly deadlines: NetworkDeadlines
  readonly signal: AbortSignal
  /** Told each stage as it passes, with what was found; the stage that fails is in the error. */
  readonly onStep?: (step: DiagnosisStep) => void
  /** Told the address that answered. */
  readonly onAddress?: (address: string) => void
  readonly onCertificates?: (chain: readonly CertificateFacts[]) => void
}
