import type { LdapEntry, LdapValue } from '../session/ldap-entry.ts'
import { attributeReader } from './attribute-values.ts'

/**
 * Stable identifiers in the order of preference (reference: LDAP, 10). They are operational attributes: servers send
 * them only where they are asked for by name.
 */
export const identifierAttributes = ['entryUUID', 'nsUniqueId', 'GUID', 'objectGUID', 'ipaUniqueID'] as const
type IdentifierAttribute = (typeof identifierAttributes)[number]

export type EntryIdentifier =
  | { readonly kind: 'found'; readonly externalId: string }
  /** The server sent the attribute, and nothing is in it. */
  | { readonly kind: 'blank'; readonly attribute: string }
  | { readonly kind: 'absent' }

const readers = identifierAttributes.map((attribute) => ({ attribute, read: attributeReader(attribute) }))

/** `entryUUID:597ae2f6-16a6-1027-98f4-d28b5365dc14`: the kind belongs to the identifier. */
export function identifierOf(entry: LdapEntry): EntryIdentifier {
  for (const { attribute, read } of readers) {
    const [value] = read(entry)
    if (value !== undefined) return identifierFrom(attribute, value)
  }
  return { kind: 'absent' }
}

function identifierFrom(attribute: IdentifierAttribute, value: LdapValue): EntryIdentifier {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : textOfBytes(attribute, value)
  return /^[0{}-]*$/u.test(text) ? { kind: 'blank', attribute } : { kind: 'found', externalId: `${attribute}:${text}` }
}

const textOfBytes = (attribute: IdentifierAttribute, bytes: Buffer): string =>
  attribute === 'objectGUID' && bytes.length === 16 ? formatObjectGuid(bytes) : bytes.toString('hex')

/** MS-DTYP, 2.3.4: the first three fields are little-endian. */
export function formatObjectGuid(bytes: Buffer): string {
  const hex = Buffer.concat([
    Buffer.from(bytes.subarray(0, 4)).reverse(),
    Buffer.from(bytes.subarray(4, 6)).reverse(),
    Buffer.from(bytes.subarray(6, 8)).reverse(),
    bytes.subarray(8),
  ]).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
