import { timingSafeEqual } from 'node:crypto'
import { directionKey, hmacMd5, type Direction } from './ntlm-keys.ts'
import { createRc4 } from './rc4.ts'

const signatureLength = 16
const version = Buffer.of(1, 0, 0, 0)

/** One direction of a sealed connection: its frames are numbered, and one key stream runs through all of them. */
export interface NtlmSeal {
  wrap(plain: Buffer): Buffer
  /** Throws where the signature is not the one of this frame in this place. */
  unwrap(sealed: Buffer): Buffer
}

/** SEAL with extended session security and key exchange (MS-NLMP, 3.4.3 and 3.4.4.2): first the data, then the checksum. */
export function createNtlmSeal(sessionKey: Buffer, direction: Direction): NtlmSeal {
  const signingKey = directionKey(sessionKey, direction, 'signing')
  const stream = createRc4(directionKey(sessionKey, direction, 'sealing'))
  let next = 0

  const signatureOf = (plain: Buffer): Buffer => {
    const number = Buffer.alloc(4)
    number.writeUInt32LE(next)
    next = (next + 1) >>> 0
    const checksum = hmacMd5(signingKey, number, plain).subarray(0, 8)
    return Buffer.concat([version, stream(checksum), number])
  }
  return {
    wrap: (plain) => {
      const data = stream(plain)
      return Buffer.concat([signatureOf(plain), data])
    },
    unwrap: (sealed) => {
      if (sealed.length < signatureLength) throw new Error('A sealed frame is shorter than its signature.')
      const plain = stream(sealed.subarray(signatureLength))
      if (timingSafeEqual(signatureOf(plain), sealed.subarray(0, signatureLength))) return plain
      throw new Error('The signature of a sealed frame is wrong.')
    },
  }
}
