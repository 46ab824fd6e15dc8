import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { composeConsole, type Console } from './compose.ts'
import type { Host } from './services/log-on/hosts.ts'

const realSetTimeout = globalThis.setTimeout
let folder = ''
let console: Console | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-schedule-'))
  vi.useFakeTimers({ now: new Date('2026-03-09T14:03:00Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(async () => {
  await console?.close()
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

/** The whole program over a data folder whose schedule has missed hours. */
async function open(host: Host): Promise<Console> {
  const settings = {
    configuration: { version: 1, directories: [{ id: 'main', type: 'sample' }] },
    preferences: { language: 'system', appearance: 'system', columnWidths: {} },
    schedules: [{ directory: 'main', schedule: { kind: 'interval', minutes: 30 }, since: '2026-03-09T10:00:00.000Z' }],
  }
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  console = await composeConsole({ dataFolder: folder, host })
  return console
}

/** The clock of the machine, whatever the program's clock says. */
const realPause = (milliseconds: number) => new Promise((fulfil) => realSetTimeout(fulfil, milliseconds))

/** Minutes of the fake clock. It stands still during a run, whose deadlines are for real sockets. */
async function pass(minutes: number, program: Console): Promise<void> {
  for (let second = 0; second < minutes * 60; second += 1) {
    await vi.advanceTimersByTimeAsync(1000)
    await realPause(2)
    while (program.services.synchronization.active().length > 0) await realPause(10)
  }
}

const runsOf = async ({ services }: Console) => {
  const { rows } = await services.runHistory.listRuns({ offset: 0, limit: 10, directory: null })
  return rows.map(({ origin, outcome }) => `${outcome} from ${origin}`)
}

describe('what is due', () => {
  test.each<Host>(['browser', 'electron'])('is run by the program in the host %s', async (host) => {
    const program = await open(host)
    await pass(5, program)
    expect(await runsOf(program)).toEqual(['applied from missed schedule'])
    expect(await readdir(folder)).toContain('schedule.keeper')
    await program.close()
    console = null
    expect(await readdir(folder), 'nobody keeps the schedule any more').not.toContain('schedule.keeper')
  })

  test('is never run by the command line', async () => {
    const program = await open('command line')
    await pass(5, program)
    expect(await runsOf(program)).toEqual([])
    expect(await readdir(folder)).not.toContain('schedule.keeper')
  })
})
