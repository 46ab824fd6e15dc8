import { beforeEach, describe, expect, test } from 'vitest'
import type { UpdateSituation } from './decide-update.ts'
import { createUpdateKeeper, type UpdateAnswer, type UpdateKeeper } from './keep-up-to-date.ts'
import { noPolicy } from './update-policy.ts'
import { updateTexts } from './update-texts.ts'

/** What was done, in order. */
let steps: string[]
let now: number
let facts: Omit<UpdateSituation, 'now' | 'progress'>
let answers: UpdateAnswer[]
let newest: () => string | null
let keeper: UpdateKeeper

beforeEach(() => {
  steps = []
  now = 1_800_000_000_000
  facts = { installation: 'installed', policy: noPolicy, setting: 'ask', feed: 'packaged', activeRuns: 0 }
  answers = []
  newest = () => '2.0.0'
  keeper = createUpdateKeeper({
    facts: () => Promise.resolve(facts),
    now: () => now,
    updater: () => Promise.resolve(updater),
    ask: ({ kind, version }) => {
      const answer = answers.shift() ?? 'later'
      steps.push(`ask ${kind} ${version}: ${answer}`)
      return Promise.resolve(answer)
    },
    turnOff: () => {
      steps.push('turned off')
      facts = { ...facts, setting: 'off' }
      return Promise.resolve()
    },
    note: () => undefined,
    onFailed: (thrown) => steps.push(`failed: ${String(thrown)}`),
  })
})

const updater = {
  check: () => {
    steps.push('check')
    return Promise.resolve().then(newest)
  },
  download: () => {
    steps.push('download')
    return Promise.resolve()
  },
  install: () => void steps.push('install'),
}

describe('the way to a newer version', () => {
  test('asks before the download and before the restart', async () => {
    answers = ['yes', 'yes']
    await keeper.proceed()
    expect(steps).toEqual(['check', 'ask download 2.0.0: yes', 'download', 'ask restart 2.0.0: yes', 'install'])
  })

  test.each<[UpdateAnswer[], string[]]>([
    [['later'], ['check', 'ask download 2.0.0: later']],
    [['never'], ['check', 'ask download 2.0.0: never', 'turned off']],
    [
      ['yes', 'later'],
      ['check', 'ask download 2.0.0: yes', 'download', 'ask restart 2.0.0: later'],
    ],
  ])('after the answers %j nothing more happens, until a day has passed', async (given, done) => {
    answers = [...given]
    await keeper.proceed()
    await keeper.proceed()
    expect(steps).toEqual(done)
    now += 24 * 60 * 60 * 1000
    await keeper.proceed()
    expect(steps.slice(done.length)).toEqual(given[0] === 'never' ? [] : ['check', 'ask download 2.0.0: later'])
  })

  test('no newer version is no question', async () => {
    newest = () => null
    await keeper.proceed()
    expect(steps).toEqual(['check'])
  })

  test('a run that begins while a question stands there comes first, and the answer is kept until it has ended', async () => {
    answers = ['yes', 'yes']
    newest = () => {
      facts = { ...facts, activeRuns: 1 }
      return '2.0.0'
    }
    await keeper.proceed()
    await keeper.proceed()
    expect(steps).toEqual(['check'])
    facts = { ...facts, activeRuns: 0 }
    await keeper.proceed()
    expect(steps.at(-1)).toBe('install')
  })

  test('a policy that comes meanwhile ends it', async () => {
    newest = () => {
      facts = { ...facts, policy: { kind: 'off', reason: 'policy' } }
      return '2.0.0'
    }
    await keeper.proceed()
    expect(steps).toEqual(['check'])
  })

  test('a feed that fails is told once, and asked again after a day', async () => {
    newest = () => {
      throw new Error('away')
    }
    await keeper.proceed()
    await keeper.proceed()
    expect(steps).toEqual(['check', 'failed: Error: away'])
    now += 24 * 60 * 60 * 1000
    await keeper.proceed()
    expect(steps.filter((step) => step === 'check')).toHaveLength(2)
  })

  test('asked twice at once, it goes one way', async () => {
    await Promise.all([keeper.proceed(), keeper.proceed()])
    expect(steps).toEqual(['check', 'ask download 2.0.0: later'])
  })
})

test.each([
  ['en', 'download', 'Version 2.0.0 is available.', 'Download'],
  ['de', 'download', 'Version 2.0.0 ist verfügbar.', 'Herunterladen'],
  ['en', 'restart', 'Version 2.0.0 has been downloaded.', 'Close and install'],
  ['de', 'restart', 'Version 2.0.0 ist heruntergeladen.', 'Schließen und installieren'],
] as const)(
  'the question in %s about the %s names the version and what the button does',
  (language, kind, message, yes) => {
    expect(updateTexts(language, { kind, version: '2.0.0' })).toMatchObject({ message, yes })
  },
)
