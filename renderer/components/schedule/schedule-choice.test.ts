import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule.ts'
import { choiceOf, scheduleOf, toggleDay, type ScheduleChoice } from './schedule-choice.ts'

const off = choiceOf(null, null)

describe('the choice in the dialog', () => {
  test.each<Schedule>([
    { kind: 'interval', minutes: 5 },
    { kind: 'interval', minutes: 720 },
    { kind: 'daily', time: '23:59' },
    { kind: 'weekly', days: ['monday', 'sunday'], time: '00:00' },
  ])('of the schedule %j is that schedule', (schedule) => {
    expect(scheduleOf(choiceOf(schedule, null))).toEqual(schedule)
    expect(scheduleOf(choiceOf(schedule, { kind: 'daily', time: '04:04' }))).toEqual(schedule)
  })

  test.each<Schedule>([
    { kind: 'interval', minutes: 15 },
    { kind: 'daily', time: '23:59' },
    { kind: 'weekly', days: ['sunday'], time: '00:00' },
  ])('of a directory that is off has the values of the default %j, and is off until it is switched on', (schedule) => {
    const choice = choiceOf(null, schedule)
    expect(scheduleOf(choice)).toBeNull()
    expect(scheduleOf({ ...choice, kind: schedule.kind })).toEqual(schedule)
  })

  test.each<[Partial<ScheduleChoice>, Schedule | null | undefined]>([
    [{}, null],
    [{ kind: 'off', time: 'nonsense', days: [] }, null],
    [{ kind: 'daily' }, { kind: 'daily', time: '02:00' }],
    [{ kind: 'daily', time: '' }, undefined],
    [{ kind: 'daily', time: '25:00' }, undefined],
    [
      { kind: 'daily', time: '09:30', days: [] },
      { kind: 'daily', time: '09:30' },
    ],
    [{ kind: 'weekly', days: [] }, undefined],
    [
      { kind: 'weekly', days: ['sunday', 'monday'] },
      { kind: 'weekly', days: ['monday', 'sunday'], time: '02:00' },
    ],
    [
      { kind: 'interval', time: 'nonsense' },
      { kind: 'interval', minutes: 60 },
    ],
  ])('%j gives %j', (changes, schedule) => {
    expect(scheduleOf({ ...off, ...changes })).toEqual(schedule)
  })

  test('takes a day in and out', () => {
    expect(toggleDay(['monday'], 'friday')).toEqual(['monday', 'friday'])
    expect(toggleDay(['monday', 'friday'], 'monday')).toEqual(['friday'])
  })
})
