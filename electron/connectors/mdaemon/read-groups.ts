import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { chooseEncoding } from './files/text-encoding.ts'
import type { GroupReading, MdaemonGroup } from './groups/group-reading.ts'
import { maskShape } from './groups/mask-shape.ts'
import { groupsLines, readGroupsFile } from './groups/read-groups-file.ts'
import type { ReadAccounts } from './read-accounts.ts'
import type { MdaemonAccount } from './userlist/mdaemon-account.ts'

const file = 'Groups.dat'

/** Only ever called where groups are needed: without them the file may be missing, or be whatever it likes. */
export async function readGroups({ directory, codePages, addresses }: ReadAccounts): Promise<GroupReading> {
  const content = await directory.readOptional(file)
  if (content === null) throw problemError('groups-file-missing', 'groups', { parameters: { file } })
  const encoding = chooseEncoding(content, codePages)
  const reading = readGroupsFile(content, encoding, addresses)
  if (reading !== null) return reading
  const shape = maskShape(groupsLines(content, encoding))
  throw problemError('groups-file-unrecognised', 'groups', { parameters: { file, shape } })
}

/** The members of all chosen groups together. A group that is not there, or has nobody, ends the run: nothing is guessed. */
export function membersOf(reading: GroupReading, chosen: readonly string[]): ReadonlySet<MdaemonAccount> {
  const groups = chosen.map((name) => findGroup(reading, name))
  return new Set(groups.flatMap(({ members }) => [...members]))
}

export function findGroup({ groups }: GroupReading, name: string): MdaemonGroup {
  const found = groups.find((group) => comparisonKey(group.name) === comparisonKey(name))
  if (found === undefined) throw problemError('group-not-found', 'groups', { parameters: { group: name } })
  if (found.unclear > 0) {
    throw problemError('group-unclear', 'groups', { parameters: { group: name, file, count: found.unclear } })
  }
  if (found.members.size === 0) throw problemError('group-without-members', 'groups', { parameters: { group: name } })
  return found
}
