import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import type { MdaemonAccount } from '../userlist/mdaemon-account.ts'
import type { GroupCollector } from './group-reading.ts'

interface CollectedGroup {
  readonly name: string
  readonly members: Set<MdaemonAccount>
  unclear: number
}

/** Groups by name without case; the spelling that comes first is shown. */
export function collectGroups(): GroupCollector {
  const byKey = new Map<string, CollectedGroup>()
  let missed = 0
  const groupOf = (name: string) => {
    const key = comparisonKey(name)
    const group = byKey.get(key) ?? { name: name.trim(), members: new Set(), unclear: 0 }
    byKey.set(key, group)
    return group
  }
  return {
    name: (group) => void groupOf(group),
    add: (group, member) => void groupOf(group).members.add(member),
    doubt: (group) => {
      groupOf(group).unclear += 1
    },
    miss: () => {
      missed += 1
    },
    misses: () => missed,
    groups: () => [...byKey.values()],
    hasMembers: () => [...byKey.values()].some(({ members }) => members.size > 0),
  }
}
