import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonListFault, splitJsonList } from './split-json-list.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const parse = (text: string): unknown[] =>
  [...splitJsonList(Buffer.from(text))].map((element): unknown => JSON.parse(textOf(element)))

/** What JSON.parse says of the same text; null where it is no JSON list. */
function expected(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function attempt(text: string): unknown[] | null {
  try {
    return parse(text)
  } catch {
    return null
  }
}

/** Values as JSON has them, never deeper than the limit. */
const json = fc.json({ maxDepth: 6 })
const list = fc.array(json, { maxLength: 6 }).map((values) => `[${values.join(',')}]`)
const blanks = fc.string({ unit: fc.constantFrom(' ', '\n', '\r', '\t'), maxLength: 3 })

describe('a JSON list', () => {
  it('gives exactly the elements that JSON.parse gives, blanks wherever they may be', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 6 }), blanks, (values, blank) => {
        const text = `${blank}[${blank}${values.map((value) => `${blank}${value}${blank}`).join(',')}]${blank}`
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('that is damaged in one place is taken only where JSON.parse takes it, and then alike', () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ':', '0', ' ', 'x', '\0'))
    fc.assert(
      fc.property(list, damage, fc.nat({ max: 2 }), (text, [place, inserted], removed) => {
        const at = place % text.length
        const damaged = text.slice(0, at) + inserted + text.slice(at + removed)
        expect(attempt(damaged)).toEqual(expected(damaged))
      }),
      { numRuns: 3_000 },
    )
  })

  it('that breaks off is no list, wherever it does', () => {
    const text = '[{"a":"]","b":[1,{"c":"\\"}"}]},{"a":"\\\\"}, [], "x,y"]'
    expect(parse(text)).toHaveLength(4)
    for (let length = 0; length < text.length; length += 1) expect(attempt(text.slice(0, length))).toBeNull()
  })

  it.each<[text: string, kind: JsonListFault['kind'], position: number]>([
    ['', 'no-list', 0],
    ['   ', 'no-list', 3],
    ['{}', 'no-list', 0],
    ['"[]"', 'no-list', 0],
    ['null', 'no-list', 0],
    ['<!DOCTYPE html>', 'no-list', 0],
    ['[] []', 'invalid', 3],
    ['[]]', 'invalid', 2],
    ['[1]<!-- php warning -->', 'invalid', 3],
    ['[', 'invalid', 1],
    ['[1', 'invalid', 2],
    ['["', 'invalid', 2],
    ['["\\', 'invalid', 3],
    [`[${'['.repeat(40)}${']'.repeat(40)}]`, 'too-deep', 33],
  ])('%j is refused: %s at byte %i', (text, kind, position) => {
    const fault = (() => {
      try {
        return parse(text)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(fault).toBeInstanceOf(JsonListFault)
    expect(fault).toMatchObject({ kind, position })
  })

  it('may begin with a byte order mark, and hold none further on', () => {
    expect(parse('\ufeff[1]')).toEqual([1])
    expect(attempt('[\ufeff1]')).toBeNull()
    expect(attempt('\ufeff\ufeff[1]')).toBeNull()
  })

  it('of a million brackets costs no stack', () => {
    expect(attempt('['.repeat(1_000_000))).toBeNull()
    expect(attempt(`[${'{"a":'.repeat(500_000)}`)).toBeNull()
  })
})
