import { attributeReader, firstTextOf, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { nameKey } from '../../ldap/distinguished-name/name-key.ts'
import { changeStamps } from '../../ldap/reader/range-retrieval.ts'
import type { GroupRecord } from '../../ldap/reader/read-groups.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'

/** A group with all its members as the group itself names them, and what primary members name it by. */
export interface DomainGroup extends GroupRecord {
  /** The last part of its SID, which stands in `primaryGroupID` of accounts; null for groups of the machine (BUILTIN). */
  readonly relativeId: string | null
  /** Every group has a SID; one that may not be read hides who has the group as primary group. */
  readonly sid: 'read' | 'unreadable'
  readonly memberNames: readonly string[]
}

export const groupAttributes = ['cn', 'sAMAccountName', 'description', 'objectSid', 'member', ...changeStamps] as const

const readers = {
  commonName: attributeReader('cn'),
  accountName: attributeReader('sAMAccountName'),
  description: attributeReader('description'),
  sid: attributeReader('objectSid'),
  members: attributeReader('member'),
}

/** The entry must be whole: its members read to their end. */
export function mapGroup(entry: LdapEntry): DomainGroup {
  const memberNames = textsOf(readers.members(entry))
  const [sid] = readers.sid(entry)
  return {
    distinguishedName: entry.distinguishedName,
    key: nameKey(entry.distinguishedName),
    names: [...textsOf(readers.commonName(entry)), ...textsOf(readers.accountName(entry))],
    description: firstTextOf(readers.description(entry)),
    members: { kind: 'complete', values: memberNames },
    memberNames,
    relativeId: relativeIdOf(sid),
    sid: sid === undefined ? 'unreadable' : 'read',
  }
}

/** S-1-5-21-a-b-c-RID: five parts of four bytes, little-endian, behind eight bytes (MS-DTYP, 2.4.2.2). */
const domainSidLength = 28

function relativeIdOf(sid: unknown): string | null {
  return Buffer.isBuffer(sid) && sid.length === domainSidLength ? String(sid.readUInt32LE(domainSidLength - 4)) : null
}
