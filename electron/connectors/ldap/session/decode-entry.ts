import type { BerCursor } from './ber-cursor.ts'
import { berTag } from './ber-tags.ts'
import { decodeName, decodeText } from './decode-text.ts'
import { binaryAttributes, type LdapEntry, type LdapValue } from './ldap-entry.ts'

/** Decodes a SearchResultEntry whose content begins at the cursor (RFC 4511, 4.5.2). Keeps no view of the bytes. */
export function decodeEntry(cursor: BerCursor, end: number): LdapEntry {
  const distinguishedName = readName(cursor, end)
  const attributes = new Map<string, LdapValue[]>()
  const listEnd = cursor.enter(berTag.sequence, end)
  while (cursor.offset < listEnd) readAttribute(cursor, listEnd, attributes)
  return { distinguishedName, attributes }
}

export function readName(cursor: BerCursor, parentEnd: number): string {
  const end = cursor.enter(berTag.octetString, parentEnd)
  const name = decodeName(cursor.bytes, cursor.offset, end)
  cursor.offset = end
  return name
}

function readAttribute(cursor: BerCursor, parentEnd: number, attributes: Map<string, LdapValue[]>): void {
  const end = cursor.enter(berTag.sequence, parentEnd)
  const name = readName(cursor, end).toLowerCase()
  const valuesEnd = cursor.enter(berTag.set, end)
  let values = attributes.get(name)
  if (values === undefined) attributes.set(name, (values = []))
  const read = isBinaryName(name) ? readBytes : readValue
  while (cursor.offset < valuesEnd) values.push(read(cursor, valuesEnd))
  cursor.offset = end
}

const readBytes = (cursor: BerCursor, parentEnd: number): Buffer => cursor.readOctets(parentEnd)

function readValue(cursor: BerCursor, parentEnd: number): LdapValue {
  const end = cursor.enter(berTag.octetString, parentEnd)
  const start = cursor.offset
  cursor.offset = end
  return decodeText(cursor.bytes, start, end) ?? Buffer.from(cursor.bytes.subarray(start, end))
}

function isBinaryName(name: string): boolean {
  const options = name.indexOf(';')
  if (options === -1) return binaryAttributes.has(name)
  return binaryAttributes.has(name.slice(0, options)) || name.split(';').includes('binary')
}
