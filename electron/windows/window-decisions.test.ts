import { expect, test, vi } from 'vitest'
import { decideClose, wayOfClosing } from './decide-close.ts'

vi.mock('electron', () => ({ app: {}, dialog: {}, powerMonitor: {} }))
const { decideAfterCrash } = await import('./crash-recovery.ts')
const { decideOnHang } = await import('./hang-guard.ts')
const { isSessionEnding } = await import('./session-end.ts')

test.each([
  [0, 'not asked', false, 'close'],
  [0, 'asking', false, 'close'],
  [1, 'not asked', false, 'ask'],
  [2, 'not asked', false, 'ask'],
  [1, 'asking', false, 'stay'],
  [1, 'given', false, 'close'],
  [1, 'not asked', true, 'close'],
  [1, 'asking', true, 'close'],
] as const)('closing with %i runs, %s, session ending %s: %s', (activeRuns, consent, isEnding, decision) => {
  const situation = { activeRuns, consent, isSessionEnding: isEnding, isExplained: false }
  expect(decideClose({ ...situation, isQuitting: false, way: 'end' })).toBe(decision)
  expect(decideClose({ ...situation, isQuitting: true, way: 'end' })).toBe(decision)
  // Whoever ends the program is asked the same where closing the window alone would not end it.
  expect(decideClose({ ...situation, isQuitting: true, way: 'withdraw' })).toBe(decision)
  expect(decideClose({ ...situation, isQuitting: true, way: 'minimize' })).toBe(decision)
})

test.each([
  [0, 'not asked', false, 'withdraw', false, 'explain'],
  [1, 'not asked', false, 'withdraw', false, 'explain'],
  [0, 'asking', false, 'withdraw', false, 'stay'],
  [0, 'not asked', false, 'withdraw', true, 'withdraw'],
  [1, 'not asked', false, 'withdraw', true, 'withdraw'],
  [1, 'asking', false, 'withdraw', true, 'withdraw'],
  [0, 'not asked', false, 'minimize', false, 'explain'],
  [0, 'not asked', false, 'minimize', true, 'minimize'],
  [1, 'not asked', false, 'minimize', true, 'minimize'],
  [1, 'given', false, 'withdraw', true, 'close'],
  [1, 'not asked', true, 'withdraw', true, 'close'],
  [0, 'not asked', true, 'minimize', false, 'close'],
] as const)(
  'closing the window alone while a schedule is on, %i runs, %s, session ending %s, %s, explained %s: %s',
  (activeRuns, consent, isEnding, way, isExplained, decision) => {
    const situation = { activeRuns, consent, isSessionEnding: isEnding, isQuitting: false, way, isExplained }
    expect(decideClose(situation)).toBe(decision)
  },
)

test.each([
  [false, true, 'win32', 'end'],
  [false, false, 'linux', 'end'],
  [false, true, 'darwin', 'end'],
  [true, true, 'win32', 'withdraw'],
  [true, false, 'win32', 'minimize'],
  [true, true, 'darwin', 'withdraw'],
  [true, false, 'darwin', 'withdraw'],
  [true, true, 'linux', 'minimize'],
  [true, false, 'linux', 'minimize'],
] as const)('schedule on %s, icon %s, on %s: closing the window means %s', (isScheduleOn, hasIcon, platform, way) => {
  expect(wayOfClosing({ isScheduleOn, hasIcon, platform })).toBe(way)
})

test.each([
  ['none', 0, false],
  ['asked', 0, true],
  ['asked', 59_999, true],
  ['asked', 60_000, false],
  ['certain', 0, true],
  ['certain', 600_000, true],
] as const)('the end of the session is %s, heard %i ms ago: the session ends %s', (signal, ageMs, isEnding) => {
  expect(isSessionEnding(signal, ageMs)).toBe(isEnding)
})

test.each([
  [false, true, 'ask'],
  [true, true, 'wait'],
  [false, false, 'wait'],
  [true, false, 'wait'],
] as const)(
  'a page that does not answer, question before the person %s, seen %s: %s',
  (isAsking, isVisible, decision) => {
    expect(decideOnHang({ isAsking, isVisible })).toBe(decision)
  },
)

test.each([
  [[100_000], 'reopen'],
  [[90_000, 100_000], 'reopen'],
  [[80_000, 90_000, 100_000], 'give up'],
  [[40_000, 90_000, 100_000], 'reopen'],
  [[10_000, 20_000, 30_000, 100_000], 'reopen'],
] as const)('a page that ended at %j, now being 100000: %s', (crashes, decision) => {
  expect(decideAfterCrash(crashes, 100_000)).toBe(decision)
})
