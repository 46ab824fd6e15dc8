import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAnswer, encodeQuestion } from './dns-message.ts'
import { parseNameServer } from './ask-name-server.ts'

/** What Samba 4.17 really answered, with the domain of the lab; its identifier is 0x1234. */
const fromSamba = Buffer.from(
  '123485800001000100010000055f6c646170045f746370026463065f6d7364637304636f7270076578616d706c650000210001' +
    'c00c0021000100000384000c00000064018503646331c021' +
    'c01a0006000100000e100023c0450a686f73746d6173746572c0210000000100000384000002580001518000000e10',
  'hex',
)

const codeOf = (decode: () => unknown): unknown => {
  try {
    return decode()
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
  }
}

describe('a DNS message', () => {
  test('asks what dig asks', () => {
    expect(encodeQuestion(0x1234, '_ldap._tcp.ad.example').toString('hex')).toBe(
      '123401000001000000000000055f6c646170045f746370026164076578616d706c650000210001',
    )
  })

  test('of Samba names its controller', () => {
    expect(decodeAnswer(0x1234, fromSamba)).toEqual([{ name: 'dc1.corp.example', port: 389, priority: 0, weight: 100 }])
  })

  const changed = (offset: number, value: number): Buffer => {
    const message = Buffer.from(fromSamba)
    message.writeUInt16BE(value, offset)
    return message
  }
  test.each<{ rule: string; message: Buffer; code: string }>([
    { rule: 'no such name', message: changed(2, 0x8183), code: 'ENOTFOUND' },
    { rule: 'no record of this type', message: changed(6, 0), code: 'ENODATA' },
    { rule: 'the server fails', message: changed(2, 0x8182), code: 'ESERVFAIL' },
    { rule: 'a result that nobody knows', message: changed(2, 0x818b), code: 'ESERVFAIL' },
    { rule: 'a question instead of an answer', message: changed(2, 0x0100), code: 'EBADRESP' },
    { rule: 'an answer that says that it is cut off', message: changed(2, 0x8380), code: 'EBADRESP' },
    { rule: 'a target that points to itself', message: changed(73, 0xc049), code: 'EBADRESP' },
    { rule: 'more records than there are', message: changed(6, 9), code: 'EBADRESP' },
  ])('$rule: $code', ({ message, code }) => {
    expect(codeOf(() => decodeAnswer(0x1234, message))).toBe(code)
  })

  test('of any content is read or refused with a code, and ends', () => {
    const cut = fc.nat(fromSamba.length).map((length) => fromSamba.subarray(0, length))
    const spoilt = fc
      .tuple(fc.nat(fromSamba.length - 2), fc.nat(0xffff))
      .map(([offset, value]) => changed(offset, value))
    const anything = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(fc.oneof(cut, spoilt, anything), (message) => {
        const answer = codeOf(() => decodeAnswer(0x1234, message))
        expect(Array.isArray(answer) || /^E[A-Z]+$/u.test(String(answer))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a name server', () => {
  test.each([
    ['192.0.2.53', '192.0.2.53', 53],
    ['192.0.2.53:5353', '192.0.2.53', 5353],
    ['2001:db8::53', '2001:db8::53', 53],
    ['[2001:db8::53]:5353', '2001:db8::53', 5353],
    ['fe80::1%eth0', 'fe80::1%eth0', 53],
  ])('%s', (text, address, port) => {
    expect(parseNameServer(text)).toEqual({ address, port })
  })
})
