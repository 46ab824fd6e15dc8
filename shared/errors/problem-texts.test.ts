import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemTexts } from './problem-texts.ts'

const folder = join(import.meta.dirname, 'problem-texts')
const codesIn = (file: string): readonly string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: \{$/gmu)].map(
    ([, code = '']) => code,
  )
const codes = readdirSync(folder).flatMap(codesIn)

describe('the codes of problems', () => {
  it('are each defined once: a second text would silently take the place of the first', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  it('are all in the list', () => {
    expect([...codes].sort()).toEqual(Object.keys(problemTexts).sort())
  })
})
