import { describe, expect, test } from 'vitest'
import type { ScheduleStatus } from '../../shared/domain/schedule.ts'
import { shellTexts } from './shell-texts.ts'
import { tellMoment, trayContent, type ScheduleFacts } from './tray-content.ts'
import { trayMenu } from './tray-menu.ts'

const [en, de] = [shellTexts('en', []), shellTexts('de', [])]
/** A Wednesday; 15:00 in Berlin. */
const now = new Date('2026-03-11T14:00:00Z')

const on = (directory: string, nextRun: string): ScheduleStatus => ({
  directory,
  schedule: { kind: 'interval', minutes: 30 },
  nextRun,
  note: null,
})
const off = (directory: string): ScheduleStatus => ({ directory, schedule: null, nextRun: null, note: null })
const facts = (...directories: readonly ScheduleStatus[]): ScheduleFacts => ({
  keptBy: 'this',
  timeZone: 'Europe/Berlin',
  directories,
})

describe('the icon beside the clock', () => {
  const soon = on('main', '2026-03-11T14:30:00Z')
  const later = on('branch', '2026-03-12T02:00:00Z')
  test.each([
    ['no directory', facts(), 0, null],
    ['no schedule that is on', facts(off('main'), off('branch')), 0, null],
    ['no schedule that is on, during a run by hand', facts(off('main')), 1, null],
    ['one', facts(off('branch'), soon), 0, 'Next run: main, 15:30'],
    ['two: the first one', facts(later, soon), 0, 'Next run: main, 15:30'],
    ['tomorrow', facts(later), 0, 'Next run: branch, tomorrow, 03:00'],
    ['a run that goes on', facts(soon), 1, 'A synchronization is running'],
    [
      'another process starts the runs',
      { ...facts(soon), keptBy: 'elsewhere' as const },
      0,
      'Next run: main, 15:30, started by another process',
    ],
  ] as const)('%s', (_case, schedule, activeRuns, state) => {
    const content = trayContent({ schedule, activeRuns, now }, en)
    expect(content).toEqual(state === null ? null : { state, tooltip: `Directory Services Console\n${state}` })
  })

  test('speaks German too', () => {
    expect(trayContent({ schedule: facts(later), activeRuns: 0, now }, de)?.state).toBe(
      'Nächster Lauf: branch, morgen, 03:00',
    )
  })

  test('has a tooltip that Windows shows whole, whatever the directory is called', () => {
    const content = trayContent({ schedule: facts(on('x'.repeat(200), later.nextRun ?? '')), activeRuns: 0, now }, en)
    expect(content?.tooltip).toHaveLength(127)
    expect(content?.tooltip).toMatch(/x…$/u)
  })
})

describe('a moment in words', () => {
  test.each([
    ['later today', '2026-03-11T22:59:00Z', 'Europe/Berlin', '23:59', '23:59'],
    [
      'midnight of the place, not of Greenwich',
      '2026-03-11T23:00:00Z',
      'Europe/Berlin',
      'tomorrow, 00:00',
      'morgen, 00:00',
    ],
    ['the same moment west of it', '2026-03-11T23:00:00Z', 'America/New_York', '19:00', '19:00'],
    [
      'after tomorrow: with its date',
      '2026-03-13T01:30:00Z',
      'Europe/Berlin',
      'Friday 13 March, 02:30',
      'Freitag, 13. März, 02:30',
    ],
    [
      'in a week: never the word for today',
      '2026-03-18T14:00:00Z',
      'UTC',
      'Wednesday 18 March, 14:00',
      'Mittwoch, 18. März, 14:00',
    ],
    ['overdue for a moment', '2026-03-11T13:59:59Z', 'UTC', '13:59', '13:59'],
  ])('%s', (_case, at, timeZone, english, german) => {
    expect(tellMoment(new Date(at), now, { locale: en.locale, timeZone })).toBe(english)
    expect(tellMoment(new Date(at), now, { locale: de.locale, timeZone })).toBe(german)
  })
})

test.each([en, de])('its menu opens, tells, and ends; what it tells cannot be chosen', (texts) => {
  const chosen: string[] = []
  const actions = { open: () => chosen.push('open'), quit: () => chosen.push('quit') }
  const menu = trayMenu(texts, { state: 'Next run: R&D, 15:30', tooltip: '' }, actions)
  const entries = menu.filter(({ type }) => type !== 'separator')
  expect(entries.map(({ id, enabled }) => [id, enabled ?? true])).toEqual([
    ['tray-open', true],
    ['tray-state', false],
    ['tray-quit', true],
  ])
  expect(entries[1]?.label).toBe('Next run: R&&D, 15:30')
  for (const { click } of entries) if (click !== undefined) Reflect.apply(click, undefined, [])
  expect(chosen).toEqual(['open', 'quit'])
})
