/** One SRV record (RFC 2782). */
export interface ServiceRecord {
  readonly name: string
  readonly port: number
  readonly priority: number
  readonly weight: number
}

/** Rejects with an error that carries the resolver's code; ends as soon as the signal does. */
export type ResolveServices = (name: string, signal: AbortSignal) => Promise<readonly ServiceRecord[]>

/** What a detection asks of the machine it runs on; handed in, so that tests can be another machine. */
export interface DetectionEnvironment {
  readonly resolveServices: ResolveServices
  /** At least 0, less than 1. */
  readonly random: () => number
  /** How long one DNS question may take. */
  readonly dnsMilliseconds?: number
}
