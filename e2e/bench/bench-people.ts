import { people, userDn, userName } from '../lab/directory-data.ts'
import type { BenchPerson } from './bare-insert.ts'

/** The rows that a synchronization of the same number of users would write. */
export function benchPeople(count: number): readonly BenchPerson[] {
  return Array.from(people(count), (entry, index) => ({
    userName: userName(index + 1),
    fullName: String(entry.attributes['displayName']?.[0] ?? ''),
    distinguishedName: userDn(index + 1),
    emailAddresses: [`${userName(index + 1)}@example.com`],
    externalId: `entryUUID:${String(entry.attributes['entryUUID']?.[0] ?? '')}`,
  }))
}
