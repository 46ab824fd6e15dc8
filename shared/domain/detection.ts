import type { Problem } from '../errors/problem.ts'

/** A domain controller to try; `port` is null where nobody named one: the protocol's own. */
export interface Controller {
  /** A name or an address, without brackets. */
  readonly host: string
  readonly port: number | null
  readonly source: ControllerSource
}

/** `krb5-kdc`: from krb5.conf, where DNS names no controller. */
type ControllerSource = 'typed' | 'srv' | 'krb5-kdc'

/** Where was looked. */
export type DetectionStepKind =
  | 'server-setting'
  | 'windows-domain'
  | 'windows-environment'
  | 'kerberos-realm'
  | 'search-domain'
  | 'dns-services'
  | 'kerberos-controllers'

/** One thing that was looked for, and what came of it. */
export interface DetectionStep {
  readonly kind: DetectionStepKind
  /** What was asked: a file, a variable, a DNS name, what was typed. */
  readonly asked: string
  readonly outcome: DetectionOutcome
}

export type DetectionOutcome =
  | { readonly kind: 'found'; readonly values: readonly string[] }
  | { readonly kind: 'nothing' }
  /** `reason`: a system's or resolver's code, such as ETIMEOUT. */
  | { readonly kind: 'failed'; readonly reason: string }

/** A controller that was asked what it is; `problem` is null where it answered. */
export interface ControllerAttempt {
  readonly controller: Controller
  readonly problem: Problem | null
}

/** What a controller says of itself before anybody logs on. */
export interface AnsweredController {
  /** Its own name in DNS. */
  readonly dnsName: string
  readonly baseDn: string
  /** The ways to log on that it offers (SASL). */
  readonly mechanisms: readonly string[]
}

/** What a directory service can be found out to be without a log-on, and how that was found. */
export interface DirectoryDetection {
  /** The DNS name of the domain; null where only a host is known. */
  readonly domain: string | null
  /** In the order in which a run tries them. */
  readonly controllers: readonly Controller[]
  readonly trail: readonly DetectionStep[]
  /** Those that were asked, in that order: the first that answered ends it. */
  readonly attempts: readonly ControllerAttempt[]
  readonly answered: AnsweredController | null
  /** Why no controller was found, or why none answered; null where one did. */
  readonly problem: Problem | null
}
