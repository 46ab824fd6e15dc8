import { problemError } from '../../../../shared/errors/problem-error.ts'
import { textsOf } from '../attributes/attribute-values.ts'
import { inSlices } from '../../network/in-slices.ts'
import type { KnownEntries } from './known-entries.ts'
import type { GroupRecord } from './read-groups.ts'
import { readAllValues } from './range-retrieval.ts'
import type { Reading } from './reading.ts'

/** A group with its members as the directory has them: distinguished names or names. */
export interface MemberList {
  readonly group: GroupRecord
  readonly values: readonly string[]
}

/** A member that is neither a user nor a group within the filters (`outside`), or that nothing was found for. */
export interface LostMember {
  readonly group: GroupRecord
  readonly value: string
  readonly kind: 'outside' | 'not-found'
}

/** Finds the entries behind members; answers the comparison keys of users and groups. */
export type FindMembers = (
  lists: readonly MemberList[],
) => Promise<{ readonly keys: ReadonlySet<string>; readonly lost: readonly LostMember[] }>

export interface FollowedMembers {
  /** Comparison keys of the users who are members, directly or through groups. */
  readonly users: ReadonlySet<string>
  readonly lost: readonly LostMember[]
}

/** Levels of groups in groups; real directories stay below ten. */
const depthLimit = 50

/**
 * All members of the chosen groups, level by level. A group that was seen is not followed again, so that circles end
 * (reference: LDAP, 6).
 */
export async function followMembers(
  reading: Reading,
  { chosen, known, find }: { chosen: readonly GroupRecord[]; known: KnownEntries; find: FindMembers },
): Promise<FollowedMembers> {
  const users = new Set<string>()
  const lost: LostMember[] = []
  const seen = new Set(chosen.map(({ key }) => key))
  let level = chosen
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) throw tooDeep(chosen)
    const found = await find(await readMemberLists(reading, level))
    lost.push(...found.lost)
    const next: GroupRecord[] = []
    await inSlices(found.keys, { signal: reading.signal, stage: 'groups' }, (key) => {
      if (known.users.has(key)) users.add(key)
      const group = seen.has(key) ? undefined : known.groups.get(key)
      seen.add(key)
      if (group !== undefined) next.push(group)
    })
    level = next
  }
  return { users, lost }
}

const tooDeep = (chosen: readonly GroupRecord[]) =>
  problemError('too-many-nested-groups', 'groups', {
    parameters: {
      limit: depthLimit,
      group: chosen.map((group) => group.names[0] ?? group.distinguishedName).join(', '),
    },
  })

async function readMemberLists(reading: Reading, groups: readonly GroupRecord[]): Promise<readonly MemberList[]> {
  const lists: MemberList[] = []
  for (const group of groups) lists.push({ group, values: await readMembers(reading, group) })
  return lists
}

async function readMembers({ session, signal }: Reading, { members }: GroupRecord): Promise<readonly string[]> {
  return members.kind === 'complete'
    ? members.values
    : textsOf(await readAllValues(session, { ...members, stage: 'groups' }, signal))
}
