import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { attributeReader, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { securityGroups, unusualPrimaryGroup } from './account-filters.ts'
import { sweep, type DirectoryReading } from './directory-reading.ts'
import { groupAttributes, mapGroup, type DomainGroup } from './domain-group.ts'

/** Domain Users, Guests, Computers, Controllers, Read-only Controllers: their members have them as primary group, all of them. */
const primaryGroups: ReadonlySet<string> = new Set(['513', '514', '515', '516', '521'])

/** For the picker: all security groups of the domain, by name, with the number of their direct members. */
export async function listSecurityGroups(reading: DirectoryReading): Promise<readonly DirectoryGroup[]> {
  const primaryMembers = await countPrimaryMembers(reading)
  const groups: DirectoryGroup[] = []
  const search = {
    baseDn: reading.facts.namingContext,
    filter: securityGroups,
    attributes: groupAttributes,
    longAttributes: ['member'],
    stage: 'groups',
  } as const
  await sweep(reading, search, (entries) => {
    for (const entry of entries) groups.push(shown(mapGroup(entry), primaryMembers))
  })
  return groups.sort((one, other) => collator.compare(one.name, other.name))
}

type Counts = ReadonlyMap<string | null, number>

/** `member` does not tell of those who have a group as primary group; nearly everybody has Domain Users, which is not counted. */
async function countPrimaryMembers(reading: DirectoryReading): Promise<Counts> {
  const counts = new Map<string | null, number>()
  const search = {
    baseDn: reading.facts.namingContext,
    filter: unusualPrimaryGroup,
    attributes: ['primaryGroupID'],
    longAttributes: [],
    stage: 'groups',
  } as const
  await sweep(reading, search, (entries) => {
    for (const id of entries.flatMap((entry) => textsOf(primaryGroupOf(entry)))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  })
  return counts
}

const primaryGroupOf = attributeReader('primaryGroupID')

function shown(
  { names, description, distinguishedName, relativeId, memberNames }: DomainGroup,
  primaryMembers: Counts,
): DirectoryGroup {
  const isUncounted = relativeId !== null && primaryGroups.has(relativeId)
  return {
    name: names[0] ?? distinguishedName,
    description,
    distinguishedName,
    memberCount: isUncounted ? null : memberNames.length + (primaryMembers.get(relativeId) ?? 0),
  }
}

const collator = new Intl.Collator('en', { numeric: true })
