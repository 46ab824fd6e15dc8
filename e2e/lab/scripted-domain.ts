import { createHash } from 'node:crypto'
import { formatObjectGuid } from '../../electron/connectors/ldap/attributes/entry-identifier.ts'
import type { AttributeValue, DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'

/** A small Active Directory as data, for the scripted server: what a domain controller computes is in it. */
export const scriptedDomainDn = 'DC=corp,DC=example'
const scriptedStaffDn = `OU=Staff,${scriptedDomainDn}`
export const scriptedGroupsDn = `OU=Groups,${scriptedDomainDn}`

export const scriptedName = (number: number): string => `user${String(number).padStart(5, '0')}`
export const scriptedDn = (name: string, parentDn: string = scriptedStaffDn): string => `CN=${name},${parentDn}`
export const scriptedGroupDn = (name: string): string => `CN=${name},${scriptedGroupsDn}`
export const numbersTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
/** Depends on the text alone; every byte may have any value. */
const guidOf = (text: string): Buffer => digest(text).subarray(0, 16)

/** As a run writes it. */
export const scriptedIdentifier = (identity: string): string => `objectGUID:${formatObjectGuid(guidOf(identity))}`

/** S-1-5-21-1-2-3-RID. */
function sidOf(relativeId: number): Buffer {
  const sid = Buffer.from('010500000000000515000000010000000200000003000000ffffffff', 'hex')
  sid.writeUInt32LE(relativeId, sid.length - 4)
  return sid
}

export interface ScriptedAccount {
  readonly name: string
  readonly parentDn?: string
  /** What the identifier is made of; the name where it is not given. */
  readonly identity?: string
  readonly primaryGroup?: number
  readonly further?: Readonly<Record<string, readonly AttributeValue[]>>
}

export function scriptedAccount(facts: ScriptedAccount): DirectoryEntry {
  const { name, parentDn, identity = name, primaryGroup = 513, further = {} } = facts
  const distinguishedName = scriptedDn(name, parentDn)
  return {
    distinguishedName,
    attributes: {
      objectClass: ['top', 'person', 'organizationalPerson', 'user'],
      objectCategory: ['person'],
      sAMAccountType: ['805306368'],
      distinguishedName: [distinguishedName],
      objectGUID: [guidOf(identity)],
      cn: [name],
      sAMAccountName: [name],
      userPrincipalName: [`${name}@corp.example`],
      displayName: [`Full ${name}`],
      mail: [`${name}@corp.example`],
      proxyAddresses: [`SMTP:${name}@corp.example`],
      userAccountControl: ['512'],
      primaryGroupID: [String(primaryGroup)],
      ...further,
    },
  }
}

export interface ScriptedGroup {
  readonly name: string
  readonly members: readonly string[]
  readonly relativeId?: number
  readonly further?: Readonly<Record<string, readonly AttributeValue[]>>
}

let lastRelativeId = 10_000

export function scriptedGroup({ name, members, relativeId, further = {} }: ScriptedGroup): DirectoryEntry {
  const distinguishedName = scriptedGroupDn(name)
  return {
    distinguishedName,
    attributes: {
      objectClass: ['top', 'group'],
      objectCategory: ['group'],
      distinguishedName: [distinguishedName],
      objectGUID: [guidOf(name)],
      objectSid: [sidOf(relativeId ?? (lastRelativeId += 1))],
      groupType: ['-2147483646'],
      cn: [name],
      sAMAccountName: [name],
      uSNChanged: ['4711'],
      ...(members.length === 0 ? {} : { member: members }),
      ...further,
    },
  }
}

const container = (distinguishedName: string): DirectoryEntry => ({
  distinguishedName,
  attributes: { objectClass: ['top', 'container'], distinguishedName: [distinguishedName] },
})

/** The containers, then the entries; `memberOf` follows from `member`, as a controller computes it. */
export function scriptedDomain(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const groupsOf = new Map<string, string[]>()
  for (const { distinguishedName, attributes } of entries) {
    for (const member of attributes['member'] ?? []) {
      const groups = groupsOf.get(String(member)) ?? []
      groupsOf.set(String(member), [...groups, distinguishedName])
    }
  }
  const withGroups = (entry: DirectoryEntry): DirectoryEntry => {
    const memberOf = groupsOf.get(entry.distinguishedName)
    return memberOf === undefined ? entry : { ...entry, attributes: { ...entry.attributes, memberOf } }
  }
  return [scriptedDomainDn, scriptedStaffDn, scriptedGroupsDn].map(container).concat(entries.map(withGroups))
}

/** As an account sees them that may not read these attributes: neither sent nor found by a filter. */
export const withoutAttributes = (
  entries: readonly DirectoryEntry[],
  ...names: readonly string[]
): readonly DirectoryEntry[] =>
  entries.map((entry) => ({
    ...entry,
    attributes: Object.fromEntries(Object.entries(entry.attributes).filter(([name]) => !names.includes(name))),
  }))
