import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'

/** A configuration names a group by its name or by its distinguished name. */
export const isMeantBy = (group: DirectoryGroup, chosen: string): boolean =>
  comparisonKey(chosen) === comparisonKey(group.name) ||
  (group.distinguishedName !== null && comparisonKey(chosen) === comparisonKey(group.distinguishedName))

/** How a configuration will name it: by its name, or by its distinguished name where several share the name. */
function configuredNameOf(group: DirectoryGroup, all: readonly DirectoryGroup[]): string {
  const sameName = all.filter((other) => comparisonKey(other.name) === comparisonKey(group.name))
  return sameName.length > 1 && group.distinguishedName !== null ? group.distinguishedName : group.name
}

export const missingGroups = (chosen: readonly string[], all: readonly DirectoryGroup[]): readonly string[] =>
  chosen.filter((name) => !all.some((group) => isMeantBy(group, name)))

/** Adds the group, or takes it away under every name that means it. */
export function toggleGroup(
  chosen: readonly string[],
  group: DirectoryGroup,
  all: readonly DirectoryGroup[],
): readonly string[] {
  return chosen.some((name) => isMeantBy(group, name))
    ? chosen.filter((name) => !isMeantBy(group, name))
    : [...chosen, configuredNameOf(group, all)]
}

export function searchGroups(all: readonly DirectoryGroup[], search: string): readonly DirectoryGroup[] {
  const key = comparisonKey(search)
  return key === ''
    ? all
    : all.filter(({ name, description }) => comparisonKey(`${name} ${description ?? ''}`).includes(key))
}
