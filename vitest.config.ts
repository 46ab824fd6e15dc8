import { defineConfig } from 'vitest/config'

/** Unit and integration tests in plain Node; Playwright (e2e/specs) runs the built product. */
export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'e2e/lab/**/*.test.ts',
      'scripts/**/*.test.ts',
      'renderer/**/*.test.ts',
    ],
    environment: 'node',
    globalSetup: ['e2e/lab/samba/samba-keeper.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    alias: { electron: new URL('./e2e/fixtures/electron-is-not-here.ts', import.meta.url).pathname },
  },
})
