import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcedLength, integerOf, readElements } from './ber-reader.ts'
import { boolean, integer, octetString, sequence, tlv } from './ber-writer.ts'
import { createFrameReader } from './frame-reader.ts'

const onlyElement = (bytes: Buffer) => {
  const [element] = readElements(bytes)
  if (element === undefined) throw new Error('Nothing was written.')
  return element
}

describe('BER', () => {
  it.each([
    [0, '020100'],
    [127, '02017f'],
    [128, '02020080'],
    [255, '020200ff'],
    [256, '02020100'],
    [-1, '0201ff'],
    [-128, '020180'],
    [-129, '0202ff7f'],
    [2_147_483_647, '02047fffffff'],
  ])('writes the integer %i as %s', (value, expected) => {
    expect(integer(value).toString('hex')).toBe(expected)
  })

  it('reads every integer that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 }), (value) => {
        expect(integerOf(onlyElement(integer(value)))).toBe(value)
      }),
    )
  })

  it.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_536, '0483010000'],
  ])('writes the length %i in its shortest form', (length, header) => {
    expect(
      octetString(Buffer.alloc(length))
        .subarray(0, header.length / 2)
        .toString('hex'),
    ).toBe(header)
  })

  it('reads every row of elements that it writes', () => {
    const element = fc.record({ tag: fc.integer({ min: 0, max: 255 }), content: fc.uint8Array({ maxLength: 400 }) })
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        const bytes = Buffer.concat(elements.map(({ tag, content }) => tlv(tag, Buffer.from(content))))
        expect(readElements(bytes).map(({ tag, content }) => ({ tag, content: new Uint8Array(content) }))).toEqual(
          elements,
        )
      }),
    )
  })

  it.each(['04', '0405', '04830100', '0480', '0485010000000000', '30820001'])('refuses %s', (hex) => {
    expect(() => readElements(Buffer.from(hex, 'hex'))).toThrow()
  })

  it('writes TRUE as LDAP does', () => {
    expect([boolean('true'), boolean('false')].map((bytes) => bytes.toString('hex'))).toEqual(['0101ff', '010100'])
  })

  it('waits for a header that is not there in full', () => {
    expect(announcedLength(Buffer.from('308201', 'hex'))).toBeNull()
  })
})

describe('frame reader', () => {
  const message = fc.uint8Array({ maxLength: 300 }).map((content) => tlv(0x30, Buffer.from(content)))

  it('finds the same messages however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (messages, size) => {
        const stream = Buffer.concat(messages)
        const reader = createFrameReader(1_000)
        const found: Buffer[] = []
        for (let start = 0; start < stream.length; start += size) {
          found.push(...reader.push(stream.subarray(start, start + size)))
        }
        expect(found).toEqual(messages)
      }),
    )
  })

  it.each([
    ['what is not a message', Buffer.from('GET /'), 'does not begin with 0x30'],
    ['a length without an end', Buffer.from([0x30, 0x80]), 'not allow'],
    ['more than its limit', Buffer.from([0x30, 0x82, 0x04, 0x00]), 'too long'],
    ['what follows a whole message', Buffer.concat([sequence(), Buffer.from('x')]), 'does not begin with 0x30'],
  ])('refuses %s at once', (_what, bytes, reason) => {
    expect(() => createFrameReader(1_000).push(bytes)).toThrow(reason)
  })
})
