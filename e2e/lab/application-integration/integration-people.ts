import { hostilePeople } from '../hostile-people.ts'
import { passwordOf, people } from '../directory-data.ts'

/** A record as the list holds it (reference: product, 5.1). */
export interface IntegrationRecord {
  readonly userName: string
  readonly distinguishedName?: string
  readonly fullName?: string
  readonly emailAddresses?: readonly string[]
}

/** The people of the LDAP lab, with and without a distinguished name by turns. */
export const integrationPeople = (count: number): readonly IntegrationRecord[] =>
  [...people(count), ...hostilePeople()].map(({ distinguishedName, attributes }, index) => ({
    userName: String(attributes['uid']?.[0]),
    ...(index % 2 === 0 ? { distinguishedName } : {}),
    fullName: String(attributes['displayName']?.[0]),
    emailAddresses: (attributes['mail'] ?? []).map(String),
  }))

export const passwordsOf = (records: readonly IntegrationRecord[]): Readonly<Record<string, string>> =>
  Object.fromEntries(records.map(({ userName }) => [userName, passwordOf(userName)]))
