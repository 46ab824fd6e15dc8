import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordReason } from '../../shared/text/fill-template.ts'
import { findJsonError } from './find-json-error.ts'

const wordedErrorOf = (text: string) => {
  const error = findJsonError(text)
  return error === null ? null : { ...error, reason: wordReason(error.reason) }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place where JSON is broken', () => {
  it.each([
    ['', 1, 1, 'a value is expected'],
    ['{', 1, 2, 'a name in double quotes is expected'],
    ['{"a"}', 1, 5, 'a colon is expected'],
    ['{"a":}', 1, 6, 'a value is expected'],
    ['{"a":1 "b":2}', 1, 8, 'a comma or } is expected'],
    ['{"a":1,}', 1, 8, 'there must be no comma before }'],
    ["{'a':1}", 1, 2, 'a name in double quotes is expected'],
    ['{a:1}', 1, 2, 'a name in double quotes is expected'],
    ['[1,\n 2,\n 3', 3, 3, 'a comma or ] is expected'],
    ['[1,]', 1, 4, 'there must be no comma before ]'],
    ['[01]', 1, 2, 'a value is expected'],
    ['[1.]', 1, 2, 'a value is expected'],
    ['[tru]', 1, 2, 'a value is expected'],
    ['[undefined]', 1, 2, 'a value is expected'],
    ['{"a": "x\n"}', 1, 9, 'the text in quotes does not end'],
    ['["x', 1, 4, 'the text in quotes does not end'],
    ['["\\x"]', 1, 3, 'the escape is not known'],
    ['["\\u12"]', 1, 3, 'the escape is not known'],
    ['{} x', 1, 4, 'nothing more may follow'],
    ['// comment\n{}', 1, 1, 'a value is expected'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, 'a comma or } is expected'],
  ])('of %j is line %i, column %i: %s', (text, line, column, reason) => {
    expect(wordedErrorOf(text)).toEqual({ line, column, reason })
  })

  it('is found exactly where JSON.parse finds fault, with JSON that was damaged in one place', () => {
    const damaged = fc
      .record({
        json: fc.json({ maxDepth: 3 }),
        at: fc.nat(),
        character: fc.constantFrom('', '"', ',', '}', '\n', '\\', '0', '\u0001', ' '),
      })
      .map(({ json, at, character }) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + character + json.slice(place + 1)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it('is answered, not crashed on, where brackets are nested a hundred thousand deep', () => {
    expect(wordedErrorOf('['.repeat(100_000))).toMatchObject({ reason: 'it is nested too deeply' })
  })
})
