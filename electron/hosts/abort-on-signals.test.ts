import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { abortOnSignals } from './abort-on-signals.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function listen() {
  const fake = Object.assign(new EventEmitter(), { exit: vi.fn() })
  return { fake, signal: abortOnSignals(fake as unknown as NodeJS.Process) }
}

test.each(['SIGINT', 'SIGTERM'])('%s aborts, and the process goes on until all is closed', (name) => {
  const { fake, signal } = listen()
  expect(signal.aborted).toBe(false)
  fake.emit(name)
  expect(signal.aborted).toBe(true)
  expect(fake.exit).not.toHaveBeenCalled()
})

test('the same signal twice at once is one request; asked again later, the process ends', () => {
  const { fake } = listen()
  fake.emit('SIGINT')
  fake.emit('SIGINT')
  vi.advanceTimersByTime(900)
  fake.emit('SIGINT')
  expect(fake.exit).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  fake.emit('SIGINT')
  expect(fake.exit).toHaveBeenCalledExactlyOnceWith(130)
})
