import { createHash } from 'node:crypto'
import type { DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'

/** Data of the test directories: the same call gives the same entries, on every machine. */
export const labBaseDn = 'dc=example,dc=com'
export const peopleDn = `ou=People,${labBaseDn}`
export const groupsDn = `ou=Groups,${labBaseDn}`

const givenNames = [
  'Anna',
  'Björn',
  'Chloé',
  'Daniela',
  'Eva',
  'François',
  'Grete',
  'Håkon',
  'Jiří',
  'Miyu',
  'Łukasz',
  'Zoë',
]
const familyNames = [
  'Müller',
  'Smith',
  'Novák',
  'Lefèvre',
  "O'Brien",
  'Straße',
  'Sato',
  'van der Berg',
  'Nguyễn',
  'Öztürk',
  'Weiß',
]

/** A UUID that depends on the name alone. */
function uuidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Escapes a value for use in a distinguished name (RFC 4514, 2.4). */
const escapeName = (value: string): string =>
  value.replaceAll(/["+,;<>\\=]|^[ #]| $/gu, '\\$&').replaceAll('\0', '\\00')

export interface PersonFacts {
  readonly uid: string
  readonly givenName: string
  readonly surname: string
  readonly mail?: readonly string[]
  readonly parentDn?: string
  readonly password?: string
}

export const passwordOf = (uid: string): string => `secret-${uid}`

export function person(facts: PersonFacts): DirectoryEntry {
  const { uid, givenName, surname, parentDn = peopleDn } = facts
  const fullName = `${givenName} ${surname}`
  return {
    distinguishedName: `uid=${escapeName(uid)},${parentDn}`,
    attributes: {
      objectClass: ['inetOrgPerson'],
      uid: [uid],
      cn: [fullName],
      givenName: [givenName],
      sn: [surname],
      displayName: [fullName],
      mail: facts.mail ?? [`${uid}@example.com`],
      userPassword: [facts.password ?? passwordOf(uid)],
      entryUUID: [uuidFor(`${uid},${parentDn}`)],
    },
  }
}

export const userName = (number: number): string => `user${String(number).padStart(6, '0')}`
export const userDn = (number: number): string => `uid=${userName(number)},${peopleDn}`

/** `user000001` to `user<count>`. */
export function* people(count: number): Generator<DirectoryEntry> {
  for (let number = 1; number <= count; number += 1) {
    yield person({
      uid: userName(number),
      givenName: givenNames[number % givenNames.length] ?? '',
      surname: familyNames[number % familyNames.length] ?? '',
    })
  }
}

export function container(distinguishedName: string): DirectoryEntry {
  const [type = '', value = ''] = distinguishedName.split(/[=,]/u)
  const objectClass = type === 'dc' ? ['dcObject', 'organization'] : ['organizationalUnit']
  const attributes = type === 'dc' ? { dc: [value], o: [value] } : { ou: [value] }
  return { distinguishedName, attributes: { objectClass, ...attributes, entryUUID: [uuidFor(distinguishedName)] } }
}

/** The base with `ou=People` and `ou=Groups`; goes before everything else. */
export const containers = (): readonly DirectoryEntry[] => [labBaseDn, peopleDn, groupsDn].map(container)

export const groupDn = (name: string): string => `cn=${escapeName(name)},${groupsDn}`

/** Members are distinguished names; at least one (RFC 4519, 3.5). */
export function groupOfNames(
  name: string,
  members: readonly string[],
  description = `The group ${name}`,
): DirectoryEntry {
  return {
    distinguishedName: groupDn(name),
    attributes: {
      objectClass: ['groupOfNames'],
      cn: [name],
      description: [description],
      member: members,
      entryUUID: [uuidFor(groupDn(name))],
    },
  }
}

/** Members are names (RFC 2307); those of nested groups are names of groups. */
export function posixGroup(name: string, gidNumber: number, memberUids: readonly string[]): DirectoryEntry {
  return {
    distinguishedName: groupDn(name),
    attributes: {
      objectClass: ['posixGroup'],
      cn: [name],
      gidNumber: [String(gidNumber)],
      ...(memberUids.length === 0 ? {} : { memberUid: memberUids }),
      entryUUID: [uuidFor(groupDn(name))],
    },
  }
}
