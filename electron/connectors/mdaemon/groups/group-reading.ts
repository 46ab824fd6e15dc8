import type { KnownAddresses } from '../aliases/known-addresses.ts'
import type { MdaemonAccount } from '../userlist/mdaemon-account.ts'

/**
 * How Groups.dat was understood. Its inner form is documented nowhere (MDAEMON-A9, unverified): members are told by
 * being known accounts, not by the names of keys.
 */
export type GroupsShape = 'group-sections' | 'account-sections' | 'lines' | 'columns'

export interface MdaemonGroup {
  /** As it is written. */
  readonly name: string
  readonly members: ReadonlySet<MdaemonAccount>
  /** Entries that seem to name a member, but not which: a mailbox without its domain. */
  readonly unclear: number
}

export interface GroupReading {
  readonly shape: GroupsShape
  readonly groups: readonly MdaemonGroup[]
  /** Entries that name nobody who is known: somebody who has gone, or a member whose entry, or group, is damaged. */
  readonly unknown: number
}

/** Who can be a member. */
export type GroupCandidates = Pick<KnownAddresses, 'find' | 'isMailbox'>

export interface GroupCollector {
  /** A group counts as soon as it is named, with members or without. */
  name(group: string): void
  add(group: string, member: MdaemonAccount): void
  doubt(group: string): void
  miss(): void
  groups(): readonly MdaemonGroup[]
  hasMembers(): boolean
  /** How often something was missed. */
  misses(): number
}
