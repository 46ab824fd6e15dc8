import { describe, expect, test } from 'vitest'
import { describeSummary, nothing, summarisePlaywright, summariseVitest } from './test-summary.ts'

const file = (status: string, ...states: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: states.map((state) => ({ status: state, ancestorTitles: ['slapd: reads'] })),
})

describe('the summary of a test run', () => {
  test.each([
    ['counts passed and failed tests', [file('failed', 'passed', 'passed', 'failed')], 2, 1, 0],
    ['counts a file that could not be loaded as one failure', [file('failed')], 0, 1, 0],
    ['adds files', [file('passed', 'passed'), file('passed', 'passed')], 2, 0, 0],
    ['counts skipped tests apart', [file('passed', 'skipped', 'pending', 'passed')], 1, 0, 2],
  ])('%s', (_rule, testResults, passed, failed, skipped) => {
    expect(summariseVitest({ testResults })).toMatchObject({ passed, failed, skipped })
  })

  test('names a skipped suite once', () => {
    const summary = summariseVitest({ testResults: [file('passed', 'skipped', 'skipped')] })
    expect(describeSummary(summary)).toBe('skipped: slapd: reads\n0 passed, 0 failed, 2 skipped')
  })

  test.each([
    ['a flaky test is a failed one', { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, [], 3, 1],
    ['an error outside any test is a failure', { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, [{}], 3, 1],
    ['passed is passed', { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, [], 3, 0],
  ])('Playwright: %s', (_rule, stats, errors, passed, failed) => {
    expect(summarisePlaywright({ stats, errors })).toMatchObject({ passed, failed })
  })

  test('ends with the plain line that continuous integration reads', () => {
    expect(describeSummary({ ...nothing, passed: 12 })).toBe('12 passed, 0 failed')
  })
})
