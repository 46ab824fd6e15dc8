import { unicodeIdentity } from './sspi-constants.ts'

/** Tells where the bytes of a buffer lie; koffi's `address` on Windows, made up in tests. */
export type AddressOf = (bytes: Buffer) => bigint

export interface SecurityBuffer {
  readonly type: number
  readonly bytes: Buffer
}

/** A structure and what it points into, which must live as long as a call uses it. */
export interface Structure {
  readonly memory: Buffer
  readonly keeps: readonly Buffer[]
}

const bufferLength = 16
const descriptorLength = 16
const identityLength = 48

/** Buffers that Windows fills or changes, with their descriptor. */
export interface BufferList extends Structure {
  /** Bytes of the buffer that are in use, as Windows left them. */
  lengthAt(index: number): number
  addressAt(index: number): bigint
}

/**
 * `SecBufferDesc { ULONG ulVersion; ULONG cBuffers; SecBuffer *pBuffers }` over
 * `SecBuffer { ULONG cbBuffer; ULONG BufferType; void *pvBuffer }`, on 64 bits.
 */
export function bufferList(buffers: readonly SecurityBuffer[], addressOf: AddressOf): BufferList {
  const table = Buffer.alloc(buffers.length * bufferLength)
  for (const [index, { type, bytes }] of buffers.entries()) {
    const offset = index * bufferLength
    table.writeUInt32LE(bytes.length, offset)
    table.writeUInt32LE(type, offset + 4)
    table.writeBigUInt64LE(pointerTo(bytes, addressOf), offset + 8)
  }
  const memory = Buffer.alloc(descriptorLength)
  memory.writeUInt32LE(buffers.length, 4)
  memory.writeBigUInt64LE(addressOf(table), 8)
  return {
    memory,
    keeps: [table, ...buffers.map(({ bytes }) => bytes)],
    lengthAt: (index) => table.readUInt32LE(index * bufferLength),
    addressAt: (index) => table.readBigUInt64LE(index * bufferLength + 8),
  }
}

export interface WindowsIdentity {
  readonly user: string
  readonly domain: string
  readonly password: string
}

/**
 * `SEC_WINNT_AUTH_IDENTITY_W` on 64 bits: three times a pointer to UTF-16 and its number of characters, then the flags. To be
 * wiped when it has been used.
 */
export function identityStructure({ user, domain, password }: WindowsIdentity, addressOf: AddressOf): Structure {
  const memory = Buffer.alloc(identityLength)
  const texts = [user, domain, password].map((text) => Buffer.from(text, 'utf16le'))
  for (const [index, text] of texts.entries()) {
    memory.writeBigUInt64LE(pointerTo(text, addressOf), index * 16)
    memory.writeUInt32LE(text.length / 2, index * 16 + 8)
  }
  memory.writeUInt32LE(unicodeIdentity, 44)
  return { memory, keeps: texts }
}

export function wipe({ memory, keeps }: Structure): void {
  for (const bytes of [memory, ...keeps]) bytes.fill(0)
}

/** `SecPkgContext_Sizes { ULONG cbMaxToken, cbMaxSignature, cbBlockSize, cbSecurityTrailer }` */
export const sizesLength = 16
export const readSizes = (memory: Buffer) => ({ block: memory.readUInt32LE(8), trailer: memory.readUInt32LE(12) })

export type MessageSizes = ReturnType<typeof readSizes>

/** An empty text has no address. */
const pointerTo = (bytes: Buffer, addressOf: AddressOf): bigint => (bytes.length === 0 ? 0n : addressOf(bytes))
