import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineFramer } from './line-framer.ts'

function cut(chunks: readonly Buffer[]): { readonly lines: readonly string[]; readonly hasRemainder: boolean } {
  const lines: string[] = []
  const framer = createLineFramer((line) => void lines.push(line.toString('latin1')))
  for (const chunk of chunks) framer.push(chunk)
  return { lines, hasRemainder: framer.hasRemainder() }
}

describe('lines', () => {
  it.each([
    ['* OK\r\na1 OK\r\n', ['* OK', 'a1 OK'], false],
    ['bare line feed\n', ['bare line feed'], false],
    ['\r\n', [''], false],
    ['whole\r\nbegun', ['whole'], true],
    ['', [], false],
  ])('of %j', (text, lines, hasRemainder) => {
    expect(cut([Buffer.from(text)])).toEqual({ lines, hasRemainder })
  })

  it('are the same however they arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', 'bc'), { maxLength: 40 }), (parts) => {
        expect(cut(parts.map((part) => Buffer.from(part)))).toEqual(cut([Buffer.from(parts.join(''))]))
      }),
    )
  })

  it('end somewhere', () => {
    expect(() => cut([Buffer.alloc(70_000, 0x61)])).toThrow('without an end')
  })
})
