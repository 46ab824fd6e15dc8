/** What is negotiated with; Windows' `Negotiate` chooses one of the others by itself. */
export type MechanismName = 'Kerberos' | 'NTLM' | 'Negotiate'

/** What both sides have agreed on. */
export interface ContextProperties {
  readonly mechanism: Exclude<MechanismName, 'Negotiate'>
  /** The name under which the account is known to the mechanism; null where it does not say. */
  readonly account: string | null
  /** The server has proven to be who it should be. */
  readonly mutualAuthentication: boolean
  readonly integrity: boolean
  readonly confidentiality: boolean
}

export type ContextStep =
  | { readonly kind: 'continue'; readonly token: Buffer }
  /** A token that is left has to reach the peer; `null`: all was said. */
  | { readonly kind: 'complete'; readonly token: Buffer | null; readonly properties: ContextProperties }

/**
 * One log-on and the keys that come out of it (GSSAPI, SSPI or our own NTLM). Calls come one after the other; wrapping and
 * unwrapping only after `complete`, in the order of the wire.
 */
export interface SecurityContext {
  /**
   * Takes what the peer sent (null at first). May wait for a Kerberos server; rejects with the signal's reason, with a
   * `ProblemError`, or with `MalformedMessage` for a token that is none.
   */
  step(token: Buffer | null, signal: AbortSignal): Promise<ContextStep>
  /** One sealed frame, without its length. */
  wrap(plain: Buffer): Promise<Buffer>
  /** Rejects where the seal is not valid, be it that a frame is missing or came twice. */
  unwrap(sealed: Buffer): Promise<Buffer>
  /** Lets go of keys and credentials, after a call that still runs. May be called at any time and more than once. */
  dispose(): void
}
