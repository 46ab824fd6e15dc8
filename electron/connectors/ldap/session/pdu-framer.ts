import { berTag } from './ber-tags.ts'
import { MalformedMessage } from './malformed-message.ts'
import { because } from '../../../../shared/text/reason.ts'

/** No message of a directory is larger; a peer that announces more would only fill the memory. */
export const longestMessage = 32 * 1024 * 1024
const smallestHold = 16 * 1024
const longForm = 0x80
const mostLengthOctets = 4

export interface PduFramer {
  /** Takes what the network brought. */
  push(chunk: Buffer): void
  /** Whether a part of a message is held. */
  hasRemainder(): boolean
}

/**
 * Cuts a stream into LDAP messages. `receive` gets one whole message at a time: a view that is valid only meanwhile.
 * A chunk without a seam is passed through; a message over many chunks is collected in a buffer that doubles, so its
 * bytes are not copied again with every chunk. Throws `MalformedMessage` at the first byte that cannot be LDAP.
 */
export function createPduFramer(receive: (pdu: Buffer) => void): PduFramer {
  let hold: Buffer = Buffer.alloc(0)
  let held = 0
  let kind: 'foreign' | 'broken' = 'foreign'

  const deliver = (message: Buffer): void => {
    kind = 'broken'
    receive(message)
  }
  const keep = (part: Buffer, wanted: number): void => {
    const needed = held + part.length
    if (hold.length < needed) hold = enlarge(hold, roomFor(needed, wanted))
    part.copy(hold, held)
    held += part.length
  }
  const takeWhole = (rest: Buffer): number => {
    const length = announcedLength(rest, kind)
    if (length !== null && length <= rest.length) {
      deliver(rest.subarray(0, length))
      return length
    }
    keep(rest, length ?? 0)
    return rest.length
  }
  const addToHeld = (rest: Buffer): number => {
    const wanted = announcedLength(hold.subarray(0, held), kind)
    const part = rest.subarray(0, wanted === null ? 1 : wanted - held)
    keep(part, wanted ?? 0)
    if (announcedLength(hold.subarray(0, held), kind) === held) {
      const message = hold.subarray(0, held)
      hold = Buffer.alloc(0)
      held = 0
      deliver(message)
    }
    return part.length
  }

  return {
    hasRemainder: () => held > 0,
    push: (chunk) => {
      for (let offset = 0; offset < chunk.length;) {
        const rest = chunk.subarray(offset)
        offset += held === 0 ? takeWhole(rest) : addToHeld(rest)
      }
    },
  }
}

/** Bytes of the whole message, header included; null while the header is not complete. */
function announcedLength(bytes: Buffer, kind: 'foreign' | 'broken'): number | null {
  if (bytes[0] !== berTag.sequence) throw new MalformedMessage(because('ldap-other-protocol'), kind)
  const first = bytes[1]
  if (first === undefined) return null
  if (first < longForm) return 2 + first
  const octets = first - longForm
  if (octets === 0 || octets > mostLengthOctets) throw new MalformedMessage(because('ldap-length-form'), kind)
  if (bytes.length < 2 + octets) return null
  const length = 2 + octets + bytes.readUIntBE(2, octets)
  if (length > longestMessage) throw new MalformedMessage(because('ldap-message-size', { bytes: length }))
  return length
}

const roomFor = (needed: number, wanted: number): number =>
  Math.max(needed, Math.min(wanted, Math.max(smallestHold, 2 * needed)))

function enlarge(hold: Buffer, room: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(room)
  hold.copy(larger)
  return larger
}
