/**
 * `Y`: POP and IMAP, `N`: neither, `P`: POP alone, `I`: IMAP alone, `C`: the account is disabled, treated by MDaemon as
 * if it did not exist (reference: MDaemon, AccessType).
 */
export const knownAccess = ['Y', 'N', 'P', 'I', 'C'] as const
export type Access = (typeof knownAccess)[number] | 'unknown'

/** An account of Userlist.dat. */
export interface MdaemonAccount {
  readonly address: string
  /** null where none is written. */
  readonly fullName: string | null
  readonly mailbox: string
  readonly domain: string
  readonly access: Access
  /** From lists and address books: such an account is in use all the same. */
  readonly isHidden: boolean
}

/** Each installation has a mailbox of this name for its own messages (reference: MDaemon, System account). */
export const isSystemAccount = ({ mailbox }: MdaemonAccount): boolean => mailbox.toLowerCase() === 'mdaemon'

/** MDaemon lets it log on over IMAP. */
export const mayUseImap = ({ access }: MdaemonAccount): boolean =>
  access === 'Y' || access === 'I' || access === 'unknown'
