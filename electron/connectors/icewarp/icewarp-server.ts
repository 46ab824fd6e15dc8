import { type Reason } from '../../../shared/text/reason.ts'

/** Which of the two interfaces a server was found to have. */
export interface InterfaceInUse {
  /** `command`: the XML commands of 11.3 and later. `object`: XML-RPC of 10.4 and later. */
  readonly kind: 'command' | 'object'
  readonly url: string
  /** null where it does not say. */
  readonly version: string | null
}

/** `alias`: another name of a domain. `other`: queues, backups and the server's own ones, whose accounts are none of ours. */
export interface IceWarpDomain {
  readonly name: string
  readonly kind: 'accounts' | 'alias' | 'other'
  /** How many accounts the server says there are; only a hint, 0 where it says nothing that makes sense. */
  readonly toldAccounts: number
}

export type AccountKind = 'user' | 'group'

/** An account as a list has it. */
export interface ListedAccount {
  /** The primary address as the server writes it; empty where it has none. */
  readonly email: string
  readonly name: string
}

/** What only a request for this one account tells. */
export interface AccountDetails {
  readonly name: string
  /** Whole addresses, those in alias domains included. */
  readonly addresses: readonly string[]
  /** Parts before the `@`, for servers that do not tell whole addresses. */
  readonly localParts: readonly string[]
}

/** An account that is about to log on. */
export interface KnownAccount {
  readonly address: string
  /** U_Login: what the log-on policy wants to be told; the address where there is none (ICEWARP-A17). */
  readonly logOnName: string
  /** In lower case; the server may answer with any of them. */
  readonly addresses: readonly string[]
}

export type PasswordVerdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'password-refused' }
  | { readonly kind: 'account-refused'; readonly reason: Reason }
  | { readonly kind: 'address-refused' }
  | { readonly kind: 'other-account'; readonly other: string }

/**
 * A server after the administrator's log-on, whichever interface it has. Every list is complete, or the promise rejects.
 * null stands for an account that does not exist, or no longer.
 */
export interface IceWarpServer {
  readonly host: string
  readonly inUse: InterfaceInUse
  /** `single-domains`: the account may be one that administers certain domains only. */
  readonly scope: 'server' | 'single-domains' | 'unknown'
  /** Requests for single accounts that may run at the same time. */
  readonly parallel: number
  listDomains(): Promise<readonly IceWarpDomain[]>
  /** The domain that an alias domain stands for; null where the server does not say. */
  aliasTarget(domain: string): Promise<string | null>
  listAccounts(domain: string, kind: AccountKind): Promise<readonly ListedAccount[]>
  /** Addresses of all accounts, of whichever type. */
  listAddresses(domain: string): Promise<readonly string[]>
  readDetails(email: string): Promise<AccountDetails | null>
  /** What the contact card and the given names say, for an account without a name of its own. */
  readCardName(email: string): Promise<string | null>
  /** Member tokens of a group, as they stand there. */
  readMembers(group: string): Promise<readonly string[] | null>
  /** A user by the primary address. */
  findUser(address: string): Promise<KnownAccount | null>
  /** One attempt, never repeated. */
  checkPassword(account: KnownAccount, password: string): Promise<PasswordVerdict>
  /** Pages, or answers that stand for them, that lists came in so far. */
  pages(): number
  /** Logs out. Never throws. */
  leave(): Promise<void>
}
