import { describe, expect, test } from 'vitest'
import { problemTexts, type ProblemCode } from '../../shared/errors/problem-texts.ts'
import type { ProblemText } from '../../shared/errors/problem-texts/problem-text.ts'
import { describeProblem, wordFor } from '../../shared/errors/problem.ts'
import { reasonTexts } from '../../shared/text/reason-texts.ts'
import { skipReasonTexts, warningTexts } from '../../shared/domain/notice-texts.ts'
import { chooseLanguage } from './choose-language.ts'
import { describeProblemText } from './describe.ts'
import { texts } from './texts.ts'

const placeholders = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{\w+\}/gu)].map(([name]) => name))].sort()

const pairs = (english: Readonly<Record<string, string>>, german: Readonly<Record<string, string>>) =>
  Object.keys(english).map((key) => [key, english[key] ?? '', german[key] ?? ''] as const)
const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemTexts, code)
const inEnglish: Readonly<Record<ProblemCode, ProblemText>> = problemTexts
const problemPairs = Object.keys(problemTexts)
  .filter(isCode)
  .map((code) => [code, inEnglish[code], texts.de.problems[code]] as const)

describe('a German text says no less than its English one', () => {
  test.each(problemPairs)('problem %s fills the same values', (_code, english, german) => {
    expect(placeholders(german.message)).toEqual(placeholders(english.message))
    expect(placeholders(german.hint)).toEqual(placeholders(english.hint))
    const variants = ({ hintFor = {} }: ProblemText) =>
      Object.entries(hintFor).map(([integration, hint]) => [integration, placeholders(hint)])
    expect(variants(german)).toEqual(variants(english))
  })

  test.each([
    ...pairs(warningTexts, texts.de.notices.warnings),
    ...pairs(skipReasonTexts, texts.de.notices.skipReasons),
    ...pairs(texts.en.notices.attention, texts.de.notices.attention),
    ...pairs(reasonTexts, texts.de.wording.reasons),
  ])('notice or reason %s fills the same values', (_code, english, german) => {
    expect(placeholders(german)).toEqual(placeholders(english))
  })

  test('no text is empty', () => {
    const empty = (value: unknown, path: string): string[] => {
      if (typeof value === 'string') return value.trim() === '' ? [path] : []
      if (typeof value !== 'object' || value === null) return []
      return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`))
    }
    expect([...empty(texts.en, 'en'), ...empty(texts.de, 'de')]).toEqual([])
  })
})

describe('a problem on screen', () => {
  test('is worded in the language of the screen, with its parameters', () => {
    const problem = describeProblem('host-not-found', 'name', { host: 'ldap.example' })
    expect(describeProblemText(texts.de, problem).message).toBe('Der Namensserver kennt den Namen ldap.example nicht.')
    expect(describeProblemText(texts.en, problem).message).toBe(problem.message)
  })

  test('advises what the screen of its integration has, in both languages', () => {
    const problem = describeProblem('certificate-self-signed', 'tls', { host: 'dc', subject: 'CN=dc' })
    const worded = wordFor('active-directory', problem)
    expect(worded.hint).toContain('“CA certificates”')
    expect(describeProblemText(texts.en, worded)).toEqual({ message: problem.message, hint: worded.hint })
    expect(describeProblemText(texts.de, worded).hint).toContain('„CA-Zertifikate“')
    expect(wordFor('generic-ldap', problem)).toBe(problem)
  })

  test('of a code that these screens do not know keeps the words that came with it', () => {
    const problem = { ...describeProblem('internal', 'settings'), code: 'of-next-year' as ProblemCode }
    expect(describeProblemText(texts.de, problem)).toEqual({ message: problem.message, hint: problem.hint })
  })
})

describe('the language of the screens', () => {
  test.each([
    ['de', ['en-GB'], 'de'],
    ['en', ['de-DE'], 'en'],
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'de-CH', 'en'], 'de'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
  ] as const)('preference %s with the system in %j is %s', (preference, system, expected) => {
    expect(chooseLanguage(preference, system)).toBe(expected)
  })
})
