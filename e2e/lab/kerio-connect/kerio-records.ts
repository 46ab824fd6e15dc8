/**
 * Records as Kerio Connect's Administration API gives them (reference: kerio-connect, Data model). The double knows
 * nothing but that reference: it shares no code with the connector. No real server was asked.
 */
export interface KerioDomain {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly isPrimary: boolean
  /** Other names of the domain: good for delivery, not for a log-on. */
  readonly aliasList: readonly string[]
  readonly isDistributed: boolean
}

export type KerioRole = 'UserRole' | 'Auditor' | 'AccountAdmin' | 'FullAdmin' | 'BuiltInAdmin' | 'BuiltInDomainAdmin'

export interface KerioGroupReference {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly itemSource: KerioItemSource
}

type KerioItemSource = 'DSInternalSource' | 'DSLDAPSource'

export interface KerioUser {
  readonly id: string
  readonly domainId: string
  readonly loginName: string
  readonly fullName: string
  readonly description: string
  readonly isEnabled: boolean
  readonly itemSource: KerioItemSource
  readonly authType: string
  readonly emailAddresses: readonly string[]
  readonly userGroups: readonly KerioGroupReference[]
  readonly effectiveRole: { readonly userRole: KerioRole }
}

/** A group has no list of members: they are told by each user's `userGroups`. */
export interface KerioGroup {
  readonly id: string
  readonly domainId: string
  readonly name: string
  readonly description: string
  readonly itemSource: KerioItemSource
}

export interface KerioAlias {
  readonly id: string
  readonly domainId: string
  /** The left-hand part; may hold `*` and `?`. */
  readonly name: string
  readonly deliverTo: string
  readonly deliverToId: string
  readonly type: 'TypeEmailAddress' | 'TypePublicFolder'
  readonly description: string
}

/** Everything that one server holds. */
export interface KerioData {
  readonly domains: readonly KerioDomain[]
  readonly users: readonly KerioUser[]
  readonly groups: readonly KerioGroup[]
  readonly aliases: readonly KerioAlias[]
}
