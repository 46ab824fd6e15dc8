import { bufferType, signedOnly } from './sspi-constants.ts'
import { bufferList, type AddressOf, type BufferList, type MessageSizes } from './sspi-memory.ts'

/** A message on its way through Windows: what is handed over, and what comes out of it afterwards. */
export interface MessageInHand {
  readonly list: BufferList
  /** To be read after the call. */
  readonly result: () => Buffer
}

/** `EncryptMessage` works in place: the seal in front, the data, and the padding; as one they are the frame. */
export function messageToEncrypt(plain: Buffer, { trailer, block }: MessageSizes, addressOf: AddressOf): MessageInHand {
  const parts = [
    { type: bufferType.token, bytes: Buffer.alloc(trailer) },
    { type: bufferType.data, bytes: Buffer.from(plain) },
    { type: bufferType.padding, bytes: Buffer.alloc(block) },
  ]
  const list = bufferList(parts, addressOf)
  return {
    list,
    result: () => Buffer.concat(parts.map(({ bytes }, index) => bytes.subarray(0, list.lengthAt(index)))),
  }
}

const ntlmSignatureLength = 16

/**
 * `DecryptMessage` finds the data of Kerberos in the stream by itself, and says where. NTLM has to be told where its signature
 * ends (reference: LDAP, 5.4).
 */
export function messageToDecrypt(sealed: Buffer, mechanism: 'Kerberos' | 'NTLM', addressOf: AddressOf): MessageInHand {
  const bytes = Buffer.from(sealed)
  const nothing = Buffer.alloc(0)
  const parts =
    mechanism === 'NTLM'
      ? [
          { type: bufferType.token, bytes: bytes.subarray(0, ntlmSignatureLength) },
          { type: bufferType.data, bytes: bytes.subarray(ntlmSignatureLength) },
        ]
      : [
          { type: bufferType.stream, bytes },
          { type: bufferType.data, bytes: nothing },
        ]
  const list = bufferList(parts, addressOf)
  return { list, result: () => dataPart(bytes, list, addressOf) }
}

/** The second buffer points into the first one's bytes. */
function dataPart(bytes: Buffer, list: BufferList, addressOf: AddressOf): Buffer {
  const length = list.lengthAt(1)
  if (length === 0) return Buffer.alloc(0)
  const offset = Number(list.addressAt(1) - addressOf(bytes))
  if (offset < 0 || offset + length > bytes.length) throw new Error('A message was opened outside of its frame.')
  return bytes.subarray(offset, offset + length)
}

export function refuseSignedOnly(protection: number): void {
  if (protection === signedOnly) throw new Error('A message is signed only.')
}
