import { z } from 'zod'

/** What one runner reported. A skipped suite is named, so that nobody takes its silence for a pass. */
export interface TestSummary {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly skippedSuites: readonly string[]
}

export const nothing: TestSummary = { passed: 0, failed: 0, skipped: 0, skippedSuites: [] }

export function addSummaries(one: TestSummary, other: TestSummary): TestSummary {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skippedSuites: [...one.skippedSuites, ...other.skippedSuites],
  }
}

export const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), ancestorTitles: z.array(z.string()) })),
    }),
  ),
})
export type VitestReport = z.infer<typeof vitestReport>

/** Vitest's JSON reporter. A file that failed to load has no tests, and counts as one failure. */
export function summariseVitest(report: VitestReport): TestSummary {
  return report.testResults.reduce((sum, file) => addSummaries(sum, summariseFile(file)), nothing)
}

function summariseFile(file: VitestReport['testResults'][number]): TestSummary {
  const having = (...states: string[]) => file.assertionResults.filter((test) => states.includes(test.status))
  const failed = having('failed').length
  const skipped = having('skipped', 'pending', 'todo', 'disabled')
  return {
    passed: having('passed').length,
    failed: failed === 0 && file.status === 'failed' ? 1 : failed,
    skipped: skipped.length,
    skippedSuites: [...new Set(skipped.map((test) => test.ancestorTitles[0] ?? file.name))],
  }
}

export const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})
export type PlaywrightReport = z.infer<typeof playwrightReport>

/** Playwright's JSON reporter. A test that passed only when repeated counts as failed: it is not reliable. */
export function summarisePlaywright(report: PlaywrightReport): TestSummary {
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky
  return {
    passed: expected,
    failed: failed === 0 && report.errors.length > 0 ? 1 : failed,
    skipped,
    skippedSuites: skipped > 0 ? ['Playwright: see the list above'] : [],
  }
}

/** The closing lines. The last one is read by continuous integration: `N passed, N failed`. */
export function describeSummary(summary: TestSummary): string {
  const names = summary.skippedSuites.map((name) => `skipped: ${name}\n`).join('')
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : ''
  return `${names}${summary.passed} passed, ${summary.failed} failed${skipped}`
}
