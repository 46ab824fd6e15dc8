import { describe, expect, it } from 'vitest'
import { bufferList, identityStructure, readSizes, wipe } from './sspi-memory.ts'
import { messageToDecrypt, messageToEncrypt, refuseSignedOnly } from './sspi-messages.ts'
import { requestedFlags } from './sspi-constants.ts'
import { sspiProblem, sspiStatus, statusOf } from './sspi-status.ts'
import { named } from '../../../../../shared/text/reason.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** Addresses as an operating system would give them: the place in the underlying memory counts. */
function memory() {
  const bases = new Map<ArrayBufferLike, bigint>()
  return (bytes: Buffer): bigint => {
    const base = bases.get(bytes.buffer) ?? BigInt(bases.size + 1) * 0x1000000n
    bases.set(bytes.buffer, base)
    return base + BigInt(bytes.byteOffset)
  }
}

/** Alone in its memory, so that its address is the one that `memory` gives next. */
const alone = (text: string): Buffer => Buffer.from(new Uint8Array(Buffer.from(text)).buffer)

describe('structures of Windows, on 64 bits', () => {
  it('lay out a list of buffers with its descriptor', () => {
    const addresses: Record<string, bigint> = { first: 0x1122334455667788n, second: 0x10n }
    const [first, second] = [alone('first'), alone('second')]
    const addressOf = (bytes: Buffer): bigint => addresses[bytes.toString()] ?? 0xabcdn
    const list = bufferList(
      [
        { type: 2, bytes: first },
        { type: 1, bytes: second },
        { type: 9, bytes: Buffer.alloc(0) },
      ],
      addressOf,
    )
    expect(list.memory).toEqual(hex('00000000 03000000 cdab000000000000'))
    expect(list.keeps[0]).toEqual(
      hex(
        '05000000 02000000 8877665544332211' +
          '06000000 01000000 1000000000000000' +
          '00000000 09000000 0000000000000000',
      ),
    )
    expect(list.keeps.slice(1, 3)).toEqual([first, second])
    list.keeps[0]?.writeUInt32LE(3, 16)
    expect([0, 1, 2].map((index) => list.lengthAt(index))).toEqual([5, 3, 0])
    expect(list.addressAt(0)).toBe(0x1122334455667788n)
  })

  it('lay out an identity: three texts of UTF-16 with their lengths in characters, and the flags', () => {
    const addressOf = (bytes: Buffer): bigint => BigInt(bytes.length)
    const identity = identityStructure({ user: 'ada', domain: 'EXAMPLE', password: 'pä€' }, addressOf)
    expect(identity.memory).toEqual(
      hex(
        '0600000000000000 03000000 00000000' +
          '0e00000000000000 07000000 00000000' +
          '0600000000000000 03000000' +
          '02000000',
      ),
    )
    expect(identity.keeps.map((text) => text.toString('utf16le'))).toEqual(['ada', 'EXAMPLE', 'pä€'])
  })

  it('point nowhere for a domain that is not given', () => {
    const { memory: bytes } = identityStructure({ user: 'ada@x', domain: '', password: 'p' }, () => 0x77n)
    expect(bytes.subarray(16, 32)).toEqual(Buffer.alloc(16))
  })

  it('are wiped with all that they point at', () => {
    const identity = identityStructure({ user: 'ada', domain: 'E', password: 'secret' }, () => 1n)
    wipe(identity)
    expect([identity.memory, ...identity.keeps].every((bytes) => bytes.every((octet) => octet === 0))).toBe(true)
  })

  it('say the sizes of a message', () => {
    expect(readSizes(hex('80bb0000 10000000 01000000 3c000000'))).toEqual({ block: 1, trailer: 60 })
  })

  it('ask for what a sealed connection needs', () => {
    expect(requestedFlags).toBe(0x1001e)
  })
})

describe('a message to encrypt', () => {
  it('is seal, data and padding, each as long as Windows made it', () => {
    const { list, result } = messageToEncrypt(Buffer.from('hello'), { trailer: 60, block: 8 }, memory())
    const [table, token, data, padding] = list.keeps
    expect([token?.length, data?.length, padding?.length]).toEqual([60, 5, 8])
    expect([0, 1, 2].map((index) => table?.readUInt32LE(16 * index + 4))).toEqual([2, 1, 9])
    token?.write('SEALxxxx')
    data?.write('HELLO')
    padding?.write('PADyyyyy')
    table?.writeUInt32LE(4, 0)
    table?.writeUInt32LE(3, 32)
    expect(result().toString()).toBe('SEALHELLOPAD')
  })

  it('leaves the bytes of the caller as they are', () => {
    const plain = Buffer.from('hello')
    messageToEncrypt(plain, { trailer: 16, block: 0 }, memory()).list.keeps[2]?.fill(0)
    expect(plain.toString()).toBe('hello')
  })
})

describe('a message to decrypt', () => {
  it('of Kerberos is a stream in which Windows says where the data stand', () => {
    const addressOf = memory()
    const { list, result } = messageToDecrypt(Buffer.from('....hello...'), 'Kerberos', addressOf)
    const [table, stream] = list.keeps
    expect([0, 1].map((index) => table?.readUInt32LE(16 * index + 4))).toEqual([10, 1])
    expect(list.lengthAt(0)).toBe(12)
    expect(list.addressAt(1)).toBe(0n)
    table?.writeUInt32LE(5, 16)
    table?.writeBigUInt64LE(addressOf(stream ?? Buffer.alloc(0)) + 4n, 24)
    expect(result().toString()).toBe('hello')
  })

  it('of NTLM is a signature of 16 bytes and the data behind it', () => {
    const { list, result } = messageToDecrypt(Buffer.from('0123456789abcdefhello'), 'NTLM', memory())
    const [table, token, data] = list.keeps
    expect([0, 1].map((index) => table?.readUInt32LE(16 * index + 4))).toEqual([2, 1])
    expect([token?.toString(), data?.toString()]).toEqual(['0123456789abcdef', 'hello'])
    data?.write('HELLO')
    expect(result().toString()).toBe('HELLO')
  })

  it.each([
    { place: 'before the frame', offset: -1n, length: 1 },
    { place: 'behind the frame', offset: 4n, length: 9 },
  ])('is refused where the data stand $place', ({ offset, length }) => {
    const addressOf = memory()
    const { list, result } = messageToDecrypt(Buffer.from('....hello...'), 'Kerberos', addressOf)
    const [table, stream] = list.keeps
    table?.writeUInt32LE(length, 16)
    table?.writeBigUInt64LE(addressOf(stream ?? Buffer.alloc(0)) + offset, 24)
    expect(result).toThrow('outside')
  })

  it('may be empty', () => {
    expect(messageToDecrypt(Buffer.from('....'), 'Kerberos', memory()).result()).toEqual(Buffer.alloc(0))
  })

  it('is refused where it was signed only', () => {
    expect(() => refuseSignedOnly(0x80000001)).toThrow('signed only')
    expect(() => refuseSignedOnly(0)).not.toThrow()
  })
})

describe('a status', () => {
  it.each([
    { value: 0, status: sspiStatus.ok },
    { value: 0x90312, status: sspiStatus.continueNeeded },
    { value: -2146893044, status: 0x8009030c },
    { value: undefined, status: 0xffffffff },
  ])('$value is $status', ({ value, status }) => {
    expect(statusOf(value)).toBe(status)
  })

  it.each([
    { status: 0x8009030c, code: 'credentials-refused', reason: 'SEC_E_LOGON_DENIED 0x8009030c' },
    { status: 0x8009030e, code: 'kerberos-no-ticket', reason: 'SEC_E_NO_CREDENTIALS 0x8009030e' },
    { status: 0x80090303, code: 'kerberos-service-unknown', reason: 'SEC_E_TARGET_UNKNOWN 0x80090303' },
    { status: 0x80090311, code: 'kerberos-kdc-unreachable', reason: 'SEC_E_NO_AUTHENTICATING_AUTHORITY 0x80090311' },
    { status: 0x80090324, code: 'kerberos-clock-skew', reason: 'SEC_E_TIME_SKEW 0x80090324' },
    { status: 0x80090308, code: 'kerberos-failed', reason: 'SEC_E_INVALID_TOKEN 0x80090308' },
    { status: 0x12, code: 'kerberos-failed', reason: '0x00000012' },
  ])('$status means $code', ({ status, code, reason }) => {
    const facts = { host: 'dc1', name: 'ada', realm: 'R', service: 'ldap/dc1' }
    expect(sspiProblem(status, facts).problem).toMatchObject({
      code,
      parameters: { reason: named(reason), name: 'ada' },
    })
  })
})
