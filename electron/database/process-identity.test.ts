import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { currentProcess, isGone, processExists, type ProcessIdentity } from './process-identity.ts'

const current: ProcessIdentity = { processId: 100, processStartedAt: 50_000_000, machineStartedAt: 10_000_000 }

describe('a process that began a run', () => {
  it.each([
    { what: 'is this one', other: current, exists: true, gone: false },
    {
      what: 'had the same id, as in a container that was restarted',
      other: { ...current, processStartedAt: 1 },
      exists: true,
      gone: true,
    },
    { what: 'is another one that lives', other: { ...current, processId: 7 }, exists: true, gone: false },
    { what: 'is another one that ended', other: { ...current, processId: 7 }, exists: false, gone: true },
    {
      what: 'ran before the machine was started anew, and its id belongs to another program now',
      other: { ...current, processId: 7, machineStartedAt: 1 },
      exists: true,
      gone: true,
    },
    {
      what: 'lives while the clock was corrected a little',
      other: { ...current, processId: 7, machineStartedAt: current.machineStartedAt + 60_000 },
      exists: true,
      gone: false,
    },
  ])('$what: gone is $gone', ({ other, exists, gone }) => {
    expect(isGone(other, { current, exists: () => exists })).toBe(gone)
  })

  it('is looked for by its id', async () => {
    expect(processExists(process.pid)).toBe(true)
    const child = spawn(process.execPath, ['--eval', ''])
    const id = child.pid ?? 0
    await once(child, 'exit')
    expect(processExists(id)).toBe(false)
  })

  it('knows itself', () => {
    expect(isGone(currentProcess(), { current: currentProcess(), exists: processExists })).toBe(false)
  })
})
