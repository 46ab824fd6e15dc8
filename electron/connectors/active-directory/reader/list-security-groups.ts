import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { securityGroups } from './account-filters.ts'
import { sweep, type DirectoryReading } from './directory-reading.ts'
import { groupAttributes, mapGroup, type DomainGroup } from './domain-group.ts'

/** Domain Users, Guests, Computers, Controllers: their members have them as primary group, which `member` does not tell. */
const primaryGroups: ReadonlySet<string> = new Set(['513', '514', '515', '516'])

/** For the picker: all security groups of the domain, by name, with the number of their direct members. */
export async function listSecurityGroups(reading: DirectoryReading): Promise<readonly DirectoryGroup[]> {
  const groups: DomainGroup[] = []
  const search = {
    baseDn: reading.facts.namingContext,
    filter: securityGroups,
    attributes: groupAttributes,
    longAttributes: ['member'],
    stage: 'groups',
  } as const
  await sweep(reading, search, (entries) => void groups.push(...entries.map(mapGroup)))
  return groups.map(shown).sort((one, other) => collator.compare(one.name, other.name))
}

const shown = ({ names, description, distinguishedName, relativeId, memberNames }: DomainGroup): DirectoryGroup => ({
  name: names[0] ?? distinguishedName,
  description,
  distinguishedName,
  memberCount: relativeId !== null && primaryGroups.has(relativeId) ? null : memberNames.length,
})

const collator = new Intl.Collator('en', { numeric: true })
