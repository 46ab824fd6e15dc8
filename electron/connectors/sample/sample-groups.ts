import type { DirectoryEntry } from './ldap-server/stored-directory.ts'
import { personDn, sampleBaseDn, sampleUuid, type SampleDepartment, type SamplePerson } from './sample-person.ts'

export const sampleGroupsDn = `ou=Groups,${sampleBaseDn}`

interface SampleGroup {
  readonly name: string
  readonly description: string
  /** Groups within this one, by name. */
  readonly groups: readonly string[]
  readonly departments: readonly SampleDepartment[]
}

/** Nested: all-staff > engineering > software, and so on. */
const sampleGroups: readonly SampleGroup[] = [
  {
    name: 'all-staff',
    description: 'Everyone at Lindenhof Instruments',
    groups: ['management', 'administration', 'engineering', 'production', 'commercial'],
    departments: [],
  },
  { name: 'management', description: 'Directors and site managers', groups: [], departments: ['Management'] },
  {
    name: 'administration',
    description: 'Finance and purchasing',
    groups: [],
    departments: ['Finance', 'Purchasing'],
  },
  {
    name: 'engineering',
    description: 'Everyone who develops or tests',
    groups: ['hardware', 'software', 'quality'],
    departments: [],
  },
  { name: 'hardware', description: 'Sensors, boards and housings', groups: [], departments: ['Hardware'] },
  { name: 'software', description: 'Firmware, programs and manuals', groups: [], departments: ['Software'] },
  { name: 'quality', description: 'Tests and calibration', groups: [], departments: ['Quality'] },
  { name: 'production', description: 'Assembly, store and dispatch', groups: [], departments: ['Production'] },
  { name: 'commercial', description: 'Sales and support', groups: ['sales', 'support'], departments: [] },
  { name: 'sales', description: 'Sales and marketing', groups: [], departments: ['Sales'] },
  { name: 'support', description: 'Service and IT', groups: [], departments: ['Support'] },
]

const groupDn = (name: string): string => `cn=${name},${sampleGroupsDn}`

export function groupEntries(people: readonly SamplePerson[]): readonly DirectoryEntry[] {
  return sampleGroups.map((group, index) => ({
    distinguishedName: groupDn(group.name),
    attributes: {
      objectClass: ['top', 'groupOfNames'],
      cn: [group.name],
      description: [group.description],
      member: [
        ...group.groups.map(groupDn),
        ...people.filter(({ department }) => group.departments.includes(department)).map(personDn),
      ],
      entryUUID: [sampleUuid('group', index + 1)],
      structuralObjectClass: ['groupOfNames'],
    },
  }))
}
