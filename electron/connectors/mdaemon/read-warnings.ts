import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type { WarningCode } from '../../../shared/domain/notice-texts.ts'
import type { GroupReading, GroupsShape } from './groups/group-reading.ts'
import { findGroup } from './read-groups.ts'
import type { ReadAccounts } from './read-accounts.ts'
import type { MdaemonAccount } from './userlist/mdaemon-account.ts'

export interface ReadFacts {
  readonly read: ReadAccounts
  /** Those that become users. */
  readonly accounts: readonly MdaemonAccount[]
  /** null where no group is chosen. */
  readonly reading: GroupReading | null
  readonly chosen: readonly string[]
}

export function warningsOf({ read, accounts, reading, chosen }: ReadFacts): readonly SyncWarning[] {
  const { userlist, doubles, addresses, encoding } = read
  const file = 'Userlist.dat'
  const unknown = accounts.filter(({ access }) => access === 'unknown').map(({ address }) => address)
  return [
    ...(userlist.layout === 'found' ? [{ code: 'userlist-layout-found', parameters: { file } } as const] : []),
    ...counted('account-double', doubles, { file }),
    ...counted('account-state-unknown', unknown),
    ...counted('names-doubtful', doubtfulNames(accounts), { encoding: encoding.name }),
    ...counted('alias-ignored', addresses.ignored.map(String)),
    ...(reading === null
      ? []
      : [{ code: warningOfShape[reading.shape], parameters: { groups: counts(reading, chosen) } }]),
  ]
}

const counted = (
  code: WarningCode,
  examples: readonly string[],
  parameters: SyncWarning['parameters'] = {},
): readonly SyncWarning[] => {
  const [example] = examples
  return example === undefined ? [] : [{ code, parameters: { ...parameters, count: examples.length, example } }]
}

/** Where a decoder found no character, it puts this one. */
const replacement = '\u{FFFD}'

export const doubtfulNames = (accounts: readonly MdaemonAccount[]): readonly string[] =>
  accounts.flatMap(
    ({ fullName, address }) => [fullName ?? '', address].find((text) => text.includes(replacement)) ?? [],
  )

const warningOfShape = {
  'group-sections': 'groups-read-as-group-sections',
  'account-sections': 'groups-read-as-account-sections',
  lines: 'groups-read-as-lines',
  columns: 'groups-read-as-columns',
} as const satisfies Record<GroupsShape, WarningCode>

const counts = (reading: GroupReading, chosen: readonly string[]): string =>
  chosen
    .map((chosenName) => findGroup(reading, chosenName))
    .map(({ name, members }) => `${name} ${members.size}`)
    .join(', ')
