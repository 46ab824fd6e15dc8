/** One SRV record (RFC 2782). */
export interface ServiceRecord {
  readonly name: string
  readonly port: number
  readonly priority: number
  readonly weight: number
}

/** Rejects with an error that carries the resolver's code; ends as soon as the signal does. */
export type ResolveServices = (name: string, signal: AbortSignal) => Promise<readonly ServiceRecord[]>

/** The files of the machine. Both reject with the system's error. */
export interface MachineFiles {
  readText(path: string): Promise<string>
  /** Names in a folder, sorted. */
  listNames(folder: string): Promise<readonly string[]>
}

/** What a detection asks of the machine it runs on; handed in, so that tests can be another machine. */
export interface DetectionEnvironment {
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly files: MachineFiles
  /** The DNS name of the domain that Windows says this machine has joined; null where it has joined none. */
  readonly readWindowsDomain: () => Promise<string | null>
  readonly resolveServices: ResolveServices
  /** At least 0, less than 1. */
  readonly random: () => number
  /** How long one DNS question may take. */
  readonly dnsMilliseconds: number
}
