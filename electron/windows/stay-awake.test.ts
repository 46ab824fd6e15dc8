import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'

const powerMonitor = new EventEmitter()
const blocked = new Set<number>()
const powerSaveBlocker = {
  start: (kind: string) => {
    expect(kind, 'the screen may go dark').toBe('prevent-app-suspension')
    blocked.add(7)
    return 7
  },
  stop: (id: number) => blocked.delete(id),
}
vi.mock('electron', () => ({ powerMonitor, powerSaveBlocker }))
const { keepAwakeDuringRuns, watchSleep } = await import('./stay-awake.ts')

beforeEach(() => {
  powerMonitor.removeAllListeners()
  blocked.clear()
})

test.each([
  ['one run', [1, 1, 0], [1, 1, 0]],
  ['two runs that overlap', [1, 2, 1, 0], [1, 1, 1, 0]],
  ['one after the other', [1, 0, 1, 0], [1, 0, 1, 0]],
  ['an event without a run', [0, 0], [0, 0]],
] as const)('the machine is kept awake exactly while something runs: %s', (_case, runs, kept) => {
  let activeRuns = 0
  let tell = (): void => undefined
  keepAwakeDuringRuns({ activeRuns: () => activeRuns, onRunEvent: (listener) => void (tell = listener) })
  const seen = runs.map((count) => {
    activeRuns = count
    tell()
    return blocked.size
  })
  expect(seen).toEqual(kept)
})

test('whoever waits for the waking is told at each one, and the log has both', () => {
  const heard: string[] = []
  watchSleep({ note: (message) => heard.push(message), onWoken: () => heard.push('woken') })
  for (const name of ['suspend', 'resume', 'suspend', 'resume']) powerMonitor.emit(name)
  const night = ['The machine goes to sleep.', 'The machine woke up.', 'woken']
  expect(heard).toEqual([...night, ...night])
})
