import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { AttributeValue, DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'

/** RFC 2849, SAFE-STRING, without the control characters that it allows; a blank at the end is not safe either. */
const isSafe = (value: string): boolean => /^[!-9;=-~]([ -~]*[!-~])?$/u.test(value)

export function ldifLine(name: string, value: AttributeValue): string {
  if (typeof value === 'string' && isSafe(value)) return `${name}: ${value}\n`
  return `${name}:: ${Buffer.from(value).toString('base64')}\n`
}

function ldifRecord(entry: DirectoryEntry): string {
  const lines = Object.entries(entry.attributes).flatMap(([name, values]) =>
    values.map((value) => ldifLine(name, value)),
  )
  return `${ldifLine('dn', entry.distinguishedName)}${lines.join('')}\n`
}

/** Streams, so that 100,000 entries need no memory. */
export async function writeLdif(file: string, entries: Iterable<DirectoryEntry>): Promise<void> {
  const stream = createWriteStream(file)
  let block = ''
  for (const entry of entries) {
    block += ldifRecord(entry)
    if (block.length < 1 << 20) continue
    if (!stream.write(block)) await once(stream, 'drain')
    block = ''
  }
  stream.end(block)
  await finished(stream)
}
