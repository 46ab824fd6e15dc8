import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { because } from '../../../../../shared/text/reason.ts'

/** Attributes of a target (MS-NLMP, 2.2.2.1). */
const attribute = { end: 0, flags: 6, timestamp: 7 } as const
/** "The client provides a message integrity code". */
const hasIntegrityCode = 2
const headerLength = 4

interface Pair {
  readonly id: number
  readonly value: Buffer
}

export interface AnsweredTarget {
  /** What goes into the answer: the server's own list, which says now that a code protects the three messages. */
  readonly info: Buffer
  /** The server's time; null where it did not say. A clock of ours that is wrong then does no harm. */
  readonly timestamp: Buffer | null
}

export function answerTarget(info: Buffer): AnsweredTarget {
  const pairs = readPairs(info)
  const flags = pairs.find(({ id }) => id === attribute.flags)?.value
  const value = Buffer.alloc(4)
  value.writeUInt32LE(((flags?.readUInt32LE() ?? 0) | hasIntegrityCode) >>> 0)
  const others = pairs.filter(({ id }) => id !== attribute.flags)
  return {
    info: Buffer.concat([...others.map(writePair), writePair({ id: attribute.flags, value }), endOfList]),
    timestamp: pairs.find(({ id }) => id === attribute.timestamp)?.value ?? null,
  }
}

function readPairs(info: Buffer): readonly Pair[] {
  const pairs: Pair[] = []
  for (let offset = 0; ;) {
    if (offset + headerLength > info.length) throw new MalformedMessage(because('ntlm-list-without-end'))
    const [id, length] = [info.readUInt16LE(offset), info.readUInt16LE(offset + 2)]
    if (id === attribute.end) return pairs
    const value = info.subarray(offset + headerLength, offset + headerLength + length)
    if (value.length < expectedLength(id, length)) throw new MalformedMessage(because('ntlm-attribute-short'))
    pairs.push({ id, value })
    offset += headerLength + length
  }
}

function expectedLength(id: number, length: number): number {
  if (id === attribute.flags) return 4
  return id === attribute.timestamp ? 8 : length
}

function writePair({ id, value }: Pair): Buffer {
  const header = Buffer.alloc(headerLength)
  header.writeUInt16LE(id)
  header.writeUInt16LE(value.length, 2)
  return Buffer.concat([header, value])
}

const endOfList = Buffer.alloc(headerLength)
