import { describe, expect, it } from 'vitest'
import type { LdapResult } from './decode-message.ts'
import { createPageSequence, type PageVerdict } from './page-sequence.ts'

interface Answer {
  readonly entries: number
  readonly code?: number
  /** Undefined: no control. */
  readonly cookie?: string
}

const resultOf = ({ code = 0, cookie }: Answer): LdapResult => ({
  code,
  diagnosticMessage: '',
  referrals: [],
  pageCookie: cookie === undefined ? null : Buffer.from(cookie),
})

function judgeAll(answers: readonly Answer[]): PageVerdict | undefined {
  const judge = createPageSequence()
  return answers.map((answer) => judge(resultOf(answer), answer.entries)).at(-1)
}

const repeated = (count: number, answer: Answer): Answer[] => Array.from({ length: count }, () => answer)
const next = (cookie: string): PageVerdict => ({ kind: 'more', request: { kind: 'page', cookie: Buffer.from(cookie) } })
const complete: PageVerdict = { kind: 'complete' }
const refused: PageVerdict = { kind: 'refused' }
const everything: PageVerdict = { kind: 'more', request: { kind: 'everything' } }

describe('page sequence', () => {
  it.each<{ rule: string; answers: readonly Answer[]; verdict: unknown }>([
    { rule: 'an empty cookie ends the search', answers: [{ entries: 5, cookie: '' }], verdict: complete },
    { rule: 'an empty cookie ends an empty search', answers: [{ entries: 0, cookie: '' }], verdict: complete },
    { rule: 'a cookie asks for the next page', answers: [{ entries: 5, cookie: 'a' }], verdict: next('a') },
    { rule: 'an empty page with a cookie asks on', answers: [{ entries: 0, cookie: 'a' }], verdict: next('a') },
    { rule: '999 idle pages ask on', answers: repeated(1_000, { entries: 0, cookie: 'a' }), verdict: next('a') },
    {
      rule: '1000 idle pages fail',
      answers: repeated(1_001, { entries: 0, cookie: 'a' }),
      verdict: { kind: 'failed' },
    },
    {
      rule: 'one cookie with progress asks on',
      answers: repeated(3_000, { entries: 1, cookie: 'a' }),
      verdict: next('a'),
    },
    {
      rule: 'progress in between starts the count anew',
      answers: [
        ...repeated(900, { entries: 0, cookie: 'a' }),
        { entries: 1, cookie: 'a' },
        ...repeated(900, { entries: 0, cookie: 'a' }),
      ],
      verdict: next('a'),
    },
    { rule: 'no control in the first answer is everything', answers: [{ entries: 5 }], verdict: complete },
    {
      rule: 'no control later is a failure',
      answers: [{ entries: 5, cookie: 'a' }, { entries: 5 }],
      verdict: { kind: 'failed' },
    },
    { rule: 'code 12 first asks for everything', answers: [{ entries: 0, code: 12 }], verdict: everything },
    {
      rule: 'everything with success is complete',
      answers: [{ entries: 0, code: 12 }, { entries: 9 }],
      verdict: complete,
    },
    {
      rule: 'everything with a limit is refused',
      answers: [
        { entries: 0, code: 12 },
        { entries: 9, code: 4 },
      ],
      verdict: refused,
    },
    {
      rule: 'everything with code 12 is refused',
      answers: [
        { entries: 0, code: 12 },
        { entries: 0, code: 12 },
      ],
      verdict: refused,
    },
    { rule: 'code 12 with entries is refused', answers: [{ entries: 1, code: 12 }], verdict: refused },
    {
      rule: 'code 12 later is refused',
      answers: [
        { entries: 1, cookie: 'a' },
        { entries: 0, code: 12 },
      ],
      verdict: refused,
    },
    { rule: 'a code first is refused', answers: [{ entries: 1, code: 4, cookie: '' }], verdict: refused },
    {
      rule: 'a code later is refused',
      answers: [
        { entries: 1, cookie: 'a' },
        { entries: 1, code: 51 },
      ],
      verdict: refused,
    },
  ])('$rule', ({ answers, verdict }) => {
    expect(judgeAll(answers)).toMatchObject(verdict as object)
  })

  it('of a server that has promised pages, no control in the first answer is a failure: more may be to come', () => {
    const judge = createPageSequence('promised')
    expect(judge(resultOf({ entries: 5 }), 5)).toMatchObject({ kind: 'failed' })
    expect(createPageSequence('promised')(resultOf({ entries: 5, cookie: '' }), 5)).toEqual(complete)
    expect(createPageSequence('promised')(resultOf({ entries: 0, code: 12 }), 0)).toEqual(everything)
  })
})
