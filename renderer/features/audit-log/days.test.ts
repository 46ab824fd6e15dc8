import { expect, test } from 'vitest'
import { dayAfter, startOfDay } from './days.ts'

test.each(['2026-11-22', '2026-03-29', '2026-10-25', '2026-12-31', '2024-02-29'])(
  '%s begins at its first moment and is over where the next day begins',
  (day) => {
    const begin = new Date(startOfDay(day) ?? '')
    const end = new Date(dayAfter(day) ?? '')
    expect([begin.getHours(), begin.getMinutes(), begin.getDate()]).toEqual([0, 0, Number(day.slice(-2))])
    expect([end.getHours(), end.getMinutes()]).toEqual([0, 0])
    expect(new Date(end.getTime() - 1).getDate()).toBe(begin.getDate())
  },
)

test.each(['', '2026-11', 'tomorrow', '22026-11-22'])('%j is no day and limits nothing', (day) => {
  expect([startOfDay(day), dayAfter(day)]).toEqual([null, null])
})
