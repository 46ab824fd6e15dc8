import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import type { GroupSettings } from './group-settings.ts'
import { readGroups, type GroupRecord } from './read-groups.ts'
import { inStage, type Reading } from './reading.ts'

/** All groups for the picker, by name; one without a name is shown, and can be chosen, by its distinguished name. */
export async function listGroups(reading: Reading, settings: GroupSettings): Promise<readonly DirectoryGroup[]> {
  const { groups } = await readGroups(inStage(reading, 'groups'), settings)
  const countsMembers = settings.membersAttribute !== null
  return groups
    .map((group): DirectoryGroup => ({
      name: group.names[0] ?? group.distinguishedName,
      description: group.description,
      distinguishedName: group.distinguishedName,
      memberCount: countsMembers ? memberCount(group) : null,
    }))
    .sort((one, other) => collator.compare(one.name, other.name))
}

const memberCount = ({ members }: GroupRecord): number | null =>
  members.kind === 'complete' ? members.values.length : null

const collator = new Intl.Collator('en', { numeric: true })
