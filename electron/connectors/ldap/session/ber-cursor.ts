import { MalformedMessage } from './malformed-message.ts'
import { berTag } from './ber-tags.ts'
import { because } from '../../../../shared/text/reason.ts'

const longForm = 0x80
/** Four octets of length say up to 4 GB; a message is capped far below. */
const mostLengthOctets = 4
/** Integers of LDAP end at 2^31-1; a few servers pad them. */
const mostIntegerOctets = 6

/**
 * Walks once over the bytes of one message. Strict about lengths: an element that would end outside of its parent, an
 * indefinite or an overlong length is refused, so nothing is ever read outside of the message (RFC 4511, 5.1).
 */
export class BerCursor {
  readonly bytes: Buffer
  offset = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Steps over the header of an element that must have this tag, and returns where its content ends. */
  enter(tag: number, parentEnd: number): number {
    if (this.offset >= parentEnd) throw new MalformedMessage(because('ldap-element-missing'))
    if (this.bytes[this.offset] !== tag) throw new MalformedMessage(because('ldap-element-type'))
    return this.enterAny(parentEnd)
  }

  /** The same for an element of any type. */
  enterAny(parentEnd: number): number {
    let offset = this.offset + 2
    if (offset > parentEnd) throw new MalformedMessage(because('ldap-element-length'))
    let length = this.bytes[offset - 1] ?? 0
    if (length >= longForm) {
      const octets = length - longForm
      if (octets === 0 || octets > mostLengthOctets) throw new MalformedMessage(because('ldap-length-form'))
      if (offset + octets > parentEnd) throw new MalformedMessage(because('ldap-element-length'))
      length = this.bytes.readUIntBE(offset, octets)
      offset += octets
    }
    if (offset + length > parentEnd) throw new MalformedMessage(because('ldap-element-longer'))
    this.offset = offset
    return offset + length
  }

  hasTag(tag: number, parentEnd: number): boolean {
    return this.offset < parentEnd && this.bytes[this.offset] === tag
  }

  /** Steps over a whole element of this tag where there is one. */
  skipOptional(tag: number, parentEnd: number): void {
    if (this.hasTag(tag, parentEnd)) this.offset = this.enterAny(parentEnd)
  }

  readInteger(tag: number, parentEnd: number): number {
    const end = this.enter(tag, parentEnd)
    const length = end - this.offset
    if (length === 0 || length > mostIntegerOctets) throw new MalformedMessage(because('ldap-number-form'))
    const value = this.bytes.readIntBE(this.offset, length)
    this.offset = end
    return value
  }

  /** A copy, which outlives the message. */
  readOctets(parentEnd: number): Buffer {
    const end = this.enter(berTag.octetString, parentEnd)
    const octets = Buffer.from(this.bytes.subarray(this.offset, end))
    this.offset = end
    return octets
  }
}
