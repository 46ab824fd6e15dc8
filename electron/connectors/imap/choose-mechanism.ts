import type { Capabilities } from './capabilities.ts'

/** A way to send a password. `login` is the SASL mechanism, `login-command` IMAP's own command. */
export type Mechanism = 'plain' | 'login-command' | 'login' | 'cram-md5'

export type MechanismChoice =
  | { readonly kind: 'chosen'; readonly mechanism: Mechanism }
  | { readonly kind: 'login-disabled' }
  | { readonly kind: 'none'; readonly offered: readonly string[] }

/**
 * Ways by which the server gets the password itself come first: CRAM-MD5 needs the clear password on the server, and
 * refuses right ones where it is kept as a hash or in Active Directory (reference: MDaemon, Authentication; Kerio
 * Connect, challenge-response trap). LOGINDISABLED forbids the command alone (RFC 9051, 6.2.3).
 */
export function chooseMechanism(capabilities: Capabilities): MechanismChoice {
  if (capabilities.has('AUTH=PLAIN')) return chosen('plain')
  if (!capabilities.has('LOGINDISABLED')) return chosen('login-command')
  if (capabilities.has('AUTH=LOGIN')) return chosen('login')
  if (capabilities.has('AUTH=CRAM-MD5')) return chosen('cram-md5')
  const offered = [...capabilities].filter((name) => name.startsWith('AUTH='))
  return offered.length === 0 ? { kind: 'login-disabled' } : { kind: 'none', offered }
}

const chosen = (mechanism: Mechanism): MechanismChoice => ({ kind: 'chosen', mechanism })
