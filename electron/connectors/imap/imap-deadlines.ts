import type { NetworkDeadlines } from '../network/endpoint.ts'

/** Milliseconds. A log-on waits in front of somebody: whatever a server does, it is over after `total`. */
export interface ImapDeadlines extends NetworkDeadlines {
  /** For the greeting and for what the server can do. */
  readonly protocol: number
  /** From the first look-up to the answer. */
  readonly total: number
}

export const defaultImapDeadlines: ImapDeadlines = {
  name: 5_000,
  tcp: 10_000,
  tls: 10_000,
  protocol: 10_000,
  total: 30_000,
}
