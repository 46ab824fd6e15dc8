/** A domain controller to try; `port` is null where nobody named one: the protocol's own. */
export interface Controller {
  /** A name or an address, without brackets. */
  readonly host: string
  readonly port: number | null
  readonly source: ControllerSource
}

/** `krb5-kdc`: from krb5.conf, where DNS names no controller. */
export type ControllerSource = 'typed' | 'srv' | 'krb5-kdc'

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
