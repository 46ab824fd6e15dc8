import type { MdaemonFilters, MdaemonConnection } from '../../../shared/configuration/mdaemon.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { DirectorySnapshot, DirectoryUser, SkippedRecord } from '../../../shared/domain/directory-snapshot.ts'
import { withoutDoubleAddresses } from '../../../shared/domain/email-address.ts'
import type { ReadOptions } from '../connector.ts'
import type { GroupReading } from './groups/group-reading.ts'
import type { MdaemonSource } from './mdaemon-source.ts'
import { readAccounts, type ReadAccounts } from './read-accounts.ts'
import { membersOf, readGroups } from './read-groups.ts'
import { warningsOf } from './read-warnings.ts'
import { drive, inSteps } from './stepwise.ts'
import { isSystemAccount, type MdaemonAccount } from './userlist/mdaemon-account.ts'

export interface MdaemonRequest {
  readonly connection: MdaemonConnection
  readonly filters: MdaemonFilters
}

/** Everything or nothing: a file is read whole, and a line that cannot be used is skipped, never left out. */
export async function readDirectory(
  source: MdaemonSource,
  { connection, filters }: MdaemonRequest,
  { signal, onProgress }: ReadOptions,
): Promise<DirectorySnapshot> {
  onProgress({ phase: 'connecting', done: 0, total: null })
  const read = await readAccounts(source, connection, signal)
  const lines = read.userlist.accounts.length + read.userlist.damagedLines.length
  onProgress({ phase: 'reading', done: lines, total: lines })
  const groups = chosenGroups(filters)
  const reading = groups.length === 0 ? null : await readGroups(read)
  if (reading !== null) onProgress({ phase: 'groups', done: groups.length, total: groups.length })
  const members = reading === null ? null : membersOf(reading, groups)
  const accounts = read.accounts.filter(
    (account) => isWanted(account, filters) && (members === null || members.has(account)),
  )
  return {
    users: await drive(asUsers(accounts, read), signal),
    skipped: [...skippedLines(read), ...(reading === null ? [] : unknownMembers(reading))],
    warnings: warningsOf({ read, accounts, reading, chosen: groups }),
    proof: { kind: 'complete', pages: 1, entries: lines, references: 0, groups },
  }
}

export const chosenGroups = ({ groups }: MdaemonFilters): readonly string[] =>
  groups.map((group) => group.trim()).filter((group) => group !== '')

/** A disabled account is treated by MDaemon as if it did not exist; a hidden one is in use. */
export const isWanted = (account: MdaemonAccount, { includeDisabledAccounts }: MdaemonFilters): boolean =>
  !isSystemAccount(account) && (includeDisabledAccounts || account.access !== 'C')

/** MDaemon gives accounts nothing that outlives a change of the address, so the address is the identifier (ADR 9). */
const asUser = (account: MdaemonAccount, { addresses }: ReadAccounts): DirectoryUser => ({
  externalId: `address:${comparisonKey(account.address)}`,
  userName: account.address,
  fullName: account.fullName,
  distinguishedName: null,
  emailAddresses: withoutDoubleAddresses([account.address, ...addresses.aliasesOf(account)]),
})

function* asUsers(accounts: readonly MdaemonAccount[], read: ReadAccounts): Generator<void, readonly DirectoryUser[]> {
  const users: DirectoryUser[] = []
  yield* inSteps(accounts, (account) => void users.push(asUser(account, read)))
  return users
}

function skippedLines({ userlist }: ReadAccounts): readonly SkippedRecord[] {
  const skip =
    (reason: SkippedRecord['reason']) =>
    (line: number): SkippedRecord => ({
      externalId: null,
      userName: null,
      distinguishedName: null,
      reason,
      parameters: { line, file: 'Userlist.dat' },
    })
  return [
    ...userlist.damagedLines.map(skip('line-damaged')),
    ...userlist.cutLines.map(skip('line-cut')),
    ...userlist.overlongLines.map(skip('line-overlong')),
  ]
}

/** Whoever stands behind them may be a user: deletions wait, as with damaged lines. */
const unknownMembers = ({ unknown }: GroupReading): readonly SkippedRecord[] =>
  unknown === 0
    ? []
    : [
        {
          externalId: null,
          userName: null,
          distinguishedName: null,
          reason: 'member-unknown',
          parameters: { count: unknown, file: 'Groups.dat' },
        },
      ]
