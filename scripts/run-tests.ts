/** `npm test`: builds, runs Vitest and Playwright, and ends with one line that counts both. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import {
  addSummaries,
  describeSummary,
  nothing,
  summarisePlaywright,
  summariseVitest,
  playwrightReport,
  vitestReport,
  type TestSummary,
} from './test-summary.ts'

const results = 'test-results'
const vitestResults = `${results}/vitest.json`
const playwrightResults = `${results}/playwright.json`
const chromium = process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium'
const oneFailure: TestSummary = { ...nothing, failed: 1 }

/** Nothing that a test runs may fetch Electron: the package then looks into this folder only, and finds nothing. */
const environment = {
  ...process.env,
  ELECTRON_OVERRIDE_DIST_PATH: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? 'dist/no-electron',
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
}

/** The report of a runner; one that died without a report, or failed without saying what, is a failure. */
function readReport(file: string, ended: boolean, summarise: (report: unknown) => TestSummary): TestSummary {
  if (!existsSync(file)) return oneFailure
  const summary = summarise(JSON.parse(readFileSync(file, 'utf8')))
  return !ended && summary.failed === 0 ? addSummaries(summary, oneFailure) : summary
}

function runVitest(): TestSummary {
  const ended = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`)
  return readReport(vitestResults, ended, (report) => summariseVitest(vitestReport.parse(report)))
}

function runPlaywright(): TestSummary {
  if (!existsSync(chromium)) return { ...nothing, skipped: 1, skippedSuites: ['e2e/specs: chromium is not installed'] }
  const ended = run('playwright', 'test')
  return readReport(playwrightResults, ended, (report) => summarisePlaywright(playwrightReport.parse(report)))
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const built = run('npm', 'run', '--silent', 'build')
const summary = built ? addSummaries(runVitest(), runPlaywright()) : oneFailure
console.log(`\n${describeSummary(summary)}`)

const labRequired = process.env['DSCONSOLE_REQUIRE_LAB'] === '1'
if (labRequired && summary.skipped > 0) console.error('The lab is required here, so a skipped suite is a failure.')
process.exitCode = summary.failed > 0 || (labRequired && summary.skipped > 0) ? 1 : 0
