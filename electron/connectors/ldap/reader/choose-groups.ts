import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { GroupRecord } from './read-groups.ts'

/**
 * The chosen groups among all groups. One that is missing, or a name that several have, fails the read: going on
 * would take users for absent who are not.
 */
export function chooseGroups(groups: readonly GroupRecord[], chosen: readonly string[]): readonly GroupRecord[] {
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const byName = groupByName(groups)
  const found = chosen.map((choice) => byKey.get(nameKey(choice)) ?? onlyOne(choice, byName))
  return [...new Set(found)]
}

function groupByName(groups: readonly GroupRecord[]): ReadonlyMap<string, readonly GroupRecord[]> {
  const byName = new Map<string, GroupRecord[]>()
  for (const group of groups) {
    for (const name of new Set(group.names.map(comparisonKey))) {
      const sameName = byName.get(name)
      if (sameName === undefined) byName.set(name, [group])
      else sameName.push(group)
    }
  }
  return byName
}

function onlyOne(choice: string, byName: ReadonlyMap<string, readonly GroupRecord[]>): GroupRecord {
  const [group, ...others] = byName.get(comparisonKey(choice)) ?? []
  if (group === undefined) throw problemError('group-not-found', 'groups', { parameters: { group: choice } })
  if (others.length === 0) return group
  const distinguishedNames = [group, ...others].map(({ distinguishedName }) => distinguishedName).join('; ')
  throw problemError('group-ambiguous', 'groups', { parameters: { group: choice, distinguishedNames } })
}
