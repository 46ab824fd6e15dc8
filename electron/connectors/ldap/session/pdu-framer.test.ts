import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message, searchEntry } from '../../sample/ldap-server/encode-response.ts'
import { tlv } from '../../sample/ldap-server/ber-writer.ts'
import { createPduFramer, longestMessage } from './pdu-framer.ts'

function frame(chunks: readonly Buffer[]): string[] {
  const messages: string[] = []
  const framer = createPduFramer((pdu) => void messages.push(pdu.toString('hex')))
  for (const chunk of chunks) framer.push(chunk)
  return messages
}

function split(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  let offset = 0
  for (const length of lengths) {
    chunks.push(bytes.subarray(offset, offset + length))
    offset += length
  }
  return [...chunks, bytes.subarray(offset)]
}

const pdu = (size: number): Buffer => tlv(0x30, Buffer.alloc(size, 0x41))

describe('framer', () => {
  it('finds the same messages wherever the network cuts', () => {
    const sizes = fc.array(fc.oneof(fc.nat(300), fc.constantFrom(0, 127, 128, 255, 256, 65_535, 65_536)), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(5_000), { maxLength: 40 }), (lengths, cuts) => {
        const messages = lengths.map(pdu)
        const expected = messages.map((bytes) => bytes.toString('hex'))
        expect(frame(split(Buffer.concat(messages), cuts))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('reads a message that comes one byte at a time', () => {
    const bytes = Buffer.concat([pdu(3), pdu(70_000), pdu(0)])
    expect(frame(Array.from(bytes, (octet) => Buffer.of(octet)))).toHaveLength(3)
  })

  it('reads 100,000 small messages out of one write of 4 MB', () => {
    const small = message(2, searchEntry('uid=somebody,dc=example', [{ name: 'uid', values: ['a'] }]))
    expect(frame([Buffer.concat(Array.from({ length: 100_000 }, () => small))])).toHaveLength(100_000)
  })

  it('does not copy what it holds with every chunk', () => {
    const bytes = pdu(20 * 1024 * 1024)
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1024) }, (_, index) =>
      bytes.subarray(index * 1024, (index + 1) * 1024),
    )
    const begin = performance.now()
    expect(frame(chunks)).toHaveLength(1)
    // 20,000 chunks: quadratic copying would move 200 GB.
    expect(performance.now() - begin).toBeLessThan(5_000)
  })

  it.each([
    { rule: 'another protocol', bytes: Buffer.from('HTTP/1.1 400 Bad Request'), foreign: true },
    { rule: 'a TLS alert', bytes: Buffer.from('15030300020228', 'hex'), foreign: true },
    { rule: 'an indefinite length', bytes: Buffer.from('3080', 'hex'), foreign: true },
    { rule: 'a length of five octets', bytes: Buffer.from('30850000000001', 'hex'), foreign: true },
    { rule: 'another protocol behind a message', bytes: Buffer.concat([pdu(5), Buffer.from('HTTP')]), foreign: false },
    { rule: 'a message of 2 GB', bytes: Buffer.from('30847fffffff', 'hex'), foreign: false },
    { rule: 'a message just too long', bytes: announcing(longestMessage - 5), foreign: false },
  ])('refuses $rule as soon as it shows', ({ bytes, foreign }) => {
    const thrown = (chunks: readonly Buffer[]) => {
      try {
        frame(chunks)
      } catch (error) {
        return error
      }
      return null
    }
    expect(thrown([bytes])).toMatchObject({ name: 'MalformedMessage', isForeign: foreign })
    expect(thrown(Array.from(bytes, (octet) => Buffer.of(octet)))).toMatchObject({ isForeign: foreign })
  })

  it('waits for the longest message that is allowed, and holds no memory for it before it comes', () => {
    const before = process.memoryUsage().arrayBuffers
    const framer = createPduFramer(() => undefined)
    framer.push(announcing(longestMessage - 6))
    expect(framer.hasRemainder()).toBe(true)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024)
  })
})

function announcing(length: number): Buffer {
  const header = Buffer.from('308400000000', 'hex')
  header.writeUInt32BE(length, 2)
  return header
}
