import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'

/** What a client asked, decoded (RFC 4511, 4.2 to 4.12). */
export type LdapOperation =
  | BindOperation
  | SearchOperation
  | ExtendedOperation
  | { readonly kind: 'unbind' }
  | { readonly kind: 'abandon'; readonly abandonedId: number }
  /** Everything else, all of which would write or compare. */
  | { readonly kind: 'other'; readonly tag: number }

export interface BindOperation {
  readonly kind: 'bind'
  readonly version: number
  readonly name: string
  readonly credentials: BindCredentials
}
export type BindCredentials =
  | { readonly kind: 'simple'; readonly password: string }
  | { readonly kind: 'sasl'; readonly mechanism: string; readonly token: Buffer | null }

export interface SearchOperation {
  readonly kind: 'search'
  readonly baseDn: string
  readonly scope: 'base' | 'one' | 'sub'
  readonly sizeLimit: number
  /** Seconds; 0: none. */
  readonly timeLimit: number
  readonly dereferenceAliases: number
  readonly typesOnly: boolean
  readonly filter: LdapFilter
  /** The filter exactly as it came over the wire. */
  readonly filterBytes: Buffer
  readonly attributes: readonly string[]
}

export interface ExtendedOperation {
  readonly kind: 'extended'
  readonly oid: string
  readonly value: Buffer | null
}

export interface RequestControl {
  readonly oid: string
  readonly critical: boolean
  readonly value: Buffer | null
}

/** The paged results control (RFC 2696). */
export interface PageRequest {
  readonly size: number
  readonly cookie: Buffer
  readonly critical: boolean
}

export interface LdapRequest<Operation extends LdapOperation = LdapOperation> {
  readonly messageId: number
  readonly operation: Operation
  readonly controls: readonly RequestControl[]
  readonly page: PageRequest | null
}
