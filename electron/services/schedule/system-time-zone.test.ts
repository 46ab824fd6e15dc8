import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { nextRunAfter } from '../../sync/schedule/next-run.ts'
import { knownTimeZone } from './system-time-zone.ts'

const script = `
  const { systemTimeZone } = await import(${JSON.stringify(new URL('system-time-zone.ts', import.meta.url).href)})
  process.stdout.write(systemTimeZone())`

async function zoneWith(setting: string): Promise<string> {
  const env = { ...process.env, TZ: setting }
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env })
  return (await run).stdout
}

describe('the time zone of the machine', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [':America/New_York', 'America/New_York'],
    ['Mars/Olympus', 'Etc/Unknown'],
    ['', 'Etc/Unknown'],
  ])('where TZ is "%s" is %s', async (setting, zone) => {
    expect(await zoneWith(setting)).toBe(zone)
  })

  test.each([undefined, 'Etc/Unknown', 'Mars/Olympus', ''])('that is told as %j is unknown', (name) => {
    expect(knownTimeZone(name)).toBe('Etc/Unknown')
  })

  test('that is unknown counts as UTC, so that a schedule still runs', () => {
    const next = nextRunAfter({ kind: 'daily', time: '02:30' }, new Date('2026-07-01T00:00:00Z'), knownTimeZone(''))
    expect(next).toEqual(new Date('2026-07-01T02:30:00Z'))
  })
})
