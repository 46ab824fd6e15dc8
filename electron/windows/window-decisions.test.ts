import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ dialog: {}, powerMonitor: {} }))
const { decideClose } = await import('./close-guard.ts')
const { decideAfterCrash } = await import('./crash-recovery.ts')

test.each([
  [0, 'not asked', false, 'close'],
  [0, 'asking', false, 'close'],
  [1, 'not asked', false, 'ask'],
  [2, 'not asked', false, 'ask'],
  [1, 'asking', false, 'stay'],
  [1, 'given', false, 'close'],
  [1, 'not asked', true, 'close'],
  [1, 'asking', true, 'close'],
] as const)('closing with %i runs, %s, session ending %s: %s', (activeRuns, consent, isSessionEnding, decision) => {
  expect(decideClose({ activeRuns, consent, isSessionEnding })).toBe(decision)
})

test.each([
  [[100_000], 'reopen'],
  [[90_000, 100_000], 'reopen'],
  [[80_000, 90_000, 100_000], 'give up'],
  [[40_000, 90_000, 100_000], 'reopen'],
  [[10_000, 20_000, 30_000, 100_000], 'reopen'],
] as const)('a page that ended at %j, now being 100000: %s', (crashes, decision) => {
  expect(decideAfterCrash(crashes, 100_000)).toBe(decision)
})
