import { universalTag } from './ber-tags.ts'

/** Writes BER in the definite form that LDAP demands (RFC 4511, 5.1). Every function returns one whole element. */
export function tlv(tag: number, content: Buffer | readonly Buffer[]): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOctets(bytes.length), bytes])
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const octets = Buffer.alloc(4)
  octets.writeUInt32BE(length)
  const firstUsed = octets.findIndex((octet) => octet !== 0)
  const used = octets.subarray(firstUsed)
  return Buffer.concat([Buffer.from([0x80 | used.length]), used])
}

export function integer(value: number, tag: number = universalTag.integer): Buffer {
  const octets = Buffer.alloc(6)
  octets.writeIntBE(value, 0, 6)
  return tlv(tag, octets.subarray(leadingSignOctets(octets)))
}

/** Octets that only repeat the sign (X.690, 8.3.2). */
function leadingSignOctets(octets: Buffer): number {
  const sign = octets.readInt8(0) < 0 ? 0xff : 0x00
  let count = 0
  while (
    count < octets.length - 1 &&
    octets[count] === sign &&
    (octets.readUInt8(count + 1) & 0x80) === (sign & 0x80)
  ) {
    count += 1
  }
  return count
}

export const enumerated = (value: number): Buffer => integer(value, universalTag.enumerated)

/** LDAP writes TRUE as 0xff (RFC 4511, 5.1). */
export const boolean = (value: 'true' | 'false', tag: number = universalTag.boolean): Buffer =>
  tlv(tag, Buffer.from([value === 'true' ? 0xff : 0x00]))

export const octetString = (value: string | Buffer, tag: number = universalTag.octetString): Buffer =>
  tlv(tag, typeof value === 'string' ? Buffer.from(value, 'utf8') : value)

export const sequence = (...elements: readonly Buffer[]): Buffer => tlv(universalTag.sequence, elements)

export const set = (...elements: readonly Buffer[]): Buffer => tlv(universalTag.set, elements)
