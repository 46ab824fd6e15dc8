/** Where a conversation may take another course. `verdict`: the answer to the attempt, after everything was received. */
export const imapSteps = ['greeting', 'capability', 'starttls', 'handshake', 'authenticate', 'verdict'] as const
export type ImapStep = (typeof imapSteps)[number]

/** `say`: this instead of the regular answer; `%` stands for the tag of the command. */
type ImapAct = 'stall' | 'close' | { readonly say: string }

export type ImapMechanism = 'PLAIN' | 'LOGIN' | 'CRAM-MD5' | 'LOGIN command'

export interface ImapScript {
  /** Passwords by address; the address compares without case. */
  readonly accounts?: Readonly<Record<string, string>>
  /** What the server says that it can do, by whether the connection is encrypted. */
  readonly capabilities?: { readonly clear: readonly string[]; readonly encrypted: readonly string[] }
  readonly at?: Partial<Readonly<Record<ImapStep, ImapAct>>>
  /** Accounts whose password the server does not have in clear: CRAM-MD5 refuses them, the others do not. */
  readonly hashedAccounts?: readonly string[]
}

export const usualCapabilities = {
  clear: ['IMAP4rev1', 'ID', 'STARTTLS', 'LOGINDISABLED'],
  encrypted: ['IMAP4rev1', 'ID', 'AUTH=PLAIN', 'AUTH=LOGIN', 'AUTH=CRAM-MD5'],
} as const

/** What the server has seen. */
export interface ImapRecord {
  connections: number
  /** Mechanisms by which somebody tried to log on, in order. */
  readonly attempts: ImapMechanism[]
  /** Everything that arrived before TLS, as it was sent. */
  clearBytes: string
  /** Everything that arrived at all. */
  allBytes: string
}
