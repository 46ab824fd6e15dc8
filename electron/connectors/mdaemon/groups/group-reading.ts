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
}

export interface GroupReading {
  readonly shape: GroupsShape
  readonly groups: readonly MdaemonGroup[]
}

/** null where no account has this address, by itself or by an alias. */
export type FindAccount = (address: string) => MdaemonAccount | null

export interface GroupCollector {
  /** A group counts as soon as it is named, with members or without. */
  name(group: string): void
  add(group: string, member: MdaemonAccount): void
  groups(): readonly MdaemonGroup[]
  hasMembers(): boolean
}
