import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIntervalMs, decideUpdate, type UpdateProgress, type UpdateSituation } from './decide-update.ts'
import { noPolicy } from './update-policy.ts'

const now = 1_800_000_000_000
const version = '2.0.0'
const usual: UpdateSituation = {
  installation: 'installed',
  policy: noPolicy,
  setting: 'ask',
  feed: 'packaged',
  activeRuns: 0,
  now,
  progress: { kind: 'none', checkedAt: null },
}

describe('what happens next', () => {
  test.each<[string, UpdateProgress, object]>([
    ['never checked', { kind: 'none', checkedAt: null }, { kind: 'check' }],
    ['checked a day ago', { kind: 'none', checkedAt: now - checkIntervalMs }, { kind: 'check' }],
    [
      'checked a little less than a day ago',
      { kind: 'none', checkedAt: now - checkIntervalMs + 1 },
      { kind: 'wait', reason: 'checked-lately' },
    ],
    ['checked in the future, by a clock set back since', { kind: 'none', checkedAt: now + 1 }, { kind: 'check' }],
    ['a version was found', { kind: 'found', version }, { kind: 'ask-download', version }],
    ['its download was agreed to', { kind: 'wanted', version }, { kind: 'download', version }],
    ['it was downloaded', { kind: 'downloaded', version }, { kind: 'ask-restart', version }],
    ['the restart was agreed to', { kind: 'restart-wanted', version }, { kind: 'install', version }],
  ])('%s', (_, progress, step) => {
    expect(decideUpdate({ ...usual, progress })).toEqual(step)
  })
})

describe('where updates are off, and why', () => {
  test.each<[string, Partial<UpdateSituation>, string | null]>([
    ['the usual case', {}, null],
    ['run from its source', { installation: 'not-packaged' }, 'not-packaged'],
    ['a portable program', { installation: 'portable' }, 'portable'],
    ['a policy that says so', { policy: { kind: 'off', reason: 'policy' } }, 'policy'],
    [
      'a policy that says so over a setting that asks',
      { policy: { kind: 'off', reason: 'policy' }, setting: 'ask' },
      'policy',
    ],
    ['a policy that nobody understands', { policy: { kind: 'off', reason: 'policy-unreadable' } }, 'policy-unreadable'],
    ['the setting', { setting: 'off' }, 'setting'],
    [
      'the setting under a policy that asks',
      { setting: 'off', policy: { kind: 'ask', feed: 'https://x.example/' } },
      'setting',
    ],
    ['no feed', { feed: 'none' }, 'no-feed'],
    ['a feed of the policy only', { feed: 'none', policy: { kind: 'ask', feed: 'https://x.example/' } }, null],
  ])('%s', (_, part, reason) => {
    const step = decideUpdate({ ...usual, ...part })
    expect(step.kind === 'off' ? step.reason : null).toBe(reason)
  })
})

const progress: fc.Arbitrary<UpdateProgress> = fc.oneof(
  fc.record({ kind: fc.constant('none' as const), checkedAt: fc.option(fc.integer()) }),
  ...(['found', 'wanted', 'downloaded', 'restart-wanted'] as const).map((kind) => fc.constant({ kind, version })),
)

test('during a run nothing is fetched, asked or installed, whatever else is the case', () => {
  const situation = fc.record({ progress, activeRuns: fc.integer({ min: 1, max: 9 }), now: fc.integer() })
  fc.assert(
    fc.property(situation, (part) => {
      expect(decideUpdate({ ...usual, ...part })).toEqual({ kind: 'wait', reason: 'run' })
    }),
  )
})

test('where it is off nothing is fetched, asked or installed, also with a version that waits for its restart', () => {
  const off = fc.constantFrom<Partial<UpdateSituation>>(
    { setting: 'off' },
    { policy: { kind: 'off', reason: 'policy' } },
    { installation: 'portable' },
  )
  fc.assert(
    fc.property(off, progress, (part, reached) => {
      expect(decideUpdate({ ...usual, ...part, progress: reached }).kind).toBe('off')
    }),
  )
})
