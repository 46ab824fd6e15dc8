import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

/**
 * What the `electron` package answers when Playwright asks for the program to start: the stand-in, unless
 * DSCONSOLE_REAL_ELECTRON=1 asks for the binary that npm has fetched (docs/adr/0013-electron-stand-in.md).
 */
if (process.env['DSCONSOLE_REAL_ELECTRON'] === '1') delete process.env['ELECTRON_OVERRIDE_DIST_PATH']
else process.env['ELECTRON_OVERRIDE_DIST_PATH'] = resolve('e2e/electron-stand-in')

/** Journeys through the built product: the browser console in the system's chromium, and Electron's program. */
export default defineConfig({
  projects: [
    { name: 'browser', testDir: 'e2e/specs', testIgnore: ['electron/**', 'keyboard/**'] },
    {
      name: 'keyboard',
      testDir: 'e2e/specs/keyboard',
      // A picture of the page before and after each of thousands of keys would take as long as the tests themselves.
      use: { trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false } },
    },
    { name: 'electron', testDir: 'e2e/specs/electron' },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium',
      // Chromium refuses its sandbox as root, which is how continuous integration runs.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
})
