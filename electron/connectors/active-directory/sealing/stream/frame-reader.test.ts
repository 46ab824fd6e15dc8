import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameReader, longestFrame, MalformedFrame } from './frame-reader.ts'

function frame(body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

/** Copies: a frame may be a view that holds only while its chunk does. */
function read(chunks: readonly Buffer[]): Buffer[] {
  const reader = createFrameReader()
  return chunks.flatMap((chunk) => reader.push(chunk).map((bytes) => Buffer.from(bytes)))
}

/** Compared many times faster than the bytes. */
const digest = (bytes: Buffer): string => `${bytes.length} ${crc32(bytes)}`

const body = (length: number, fill = length): Buffer => Buffer.alloc(length, fill % 251)
const announced = (length: number): Buffer => {
  const header = Buffer.alloc(4)
  header.writeUInt32BE(length)
  return header
}

describe('the frames of a sealed connection', () => {
  it('are the same wherever the network cuts', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 65_536, 70_000)), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(9_000), { maxLength: 40 }), (lengths, cuts) => {
        const bodies = lengths.map((length, index) => body(length, index))
        const bytes = Buffer.concat(bodies.map(frame))
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((one, other) => one - other), bytes.length]
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
        expect(read(chunks).map(digest)).toEqual(bodies.map(digest))
      }),
      { numRuns: 200 },
    )
  })

  it('may come one byte at a time', () => {
    const bytes = Buffer.concat([frame(body(1)), frame(body(70_000)), frame(body(5))])
    expect(read(Array.from(bytes, (octet) => Buffer.of(octet))).map(({ length }) => length)).toEqual([1, 70_000, 5])
  })

  it('may come many at a time', () => {
    const bytes = Buffer.concat(Array.from({ length: 10_000 }, (_, index) => frame(body(20, index))))
    expect(read([bytes])).toHaveLength(10_000)
  })

  it('are gathered without copying what is held with every chunk', () => {
    const bytes = frame(body(longestFrame))
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1_024) }, (_, index) =>
      bytes.subarray(index * 1_024, (index + 1) * 1_024),
    )
    const begin = performance.now()
    expect(read(chunks)).toHaveLength(1)
    // 16,000 chunks: quadratic copying would move 130 GB.
    expect(performance.now() - begin).toBeLessThan(5_000)
  })

  it.each([
    { length: 0, refused: true },
    { length: 1, refused: false },
    { length: longestFrame, refused: false },
    { length: longestFrame + 1, refused: true },
    { length: 0x30840000, refused: true },
    { length: 0xffffffff, refused: true },
  ])('of $length announced bytes: refused: $refused', ({ length, refused }) => {
    const push = () => createFrameReader().push(announced(length))
    if (refused) expect(push).toThrow(MalformedFrame)
    else expect(push()).toEqual([])
  })

  it.each([
    { held: 'nothing', chunk: Buffer.alloc(0), rest: false },
    { held: 'a part of a length', chunk: Buffer.of(0, 0), rest: true },
    { held: 'a length', chunk: announced(5), rest: true },
    { held: 'a part of a body', chunk: frame(body(5)).subarray(0, -1), rest: true },
    { held: 'a whole frame', chunk: frame(body(5)), rest: false },
  ])('leave a remainder where $held is held: $rest', ({ chunk, rest }) => {
    const reader = createFrameReader()
    reader.push(chunk)
    expect(reader.hasRemainder()).toBe(rest)
  })
})
