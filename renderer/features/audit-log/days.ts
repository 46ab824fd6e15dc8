/** The moment at which a day of this computer's calendar begins, ISO 8601 in UTC; null for no day. */
export const startOfDay = (day: string): string | null => momentOf(day, 0)

/** The moment at which the day is over: not a day's length later, as a day may have 23 hours or 25. */
export const dayAfter = (day: string): string | null => momentOf(day, 1)

function momentOf(day: string, daysLater: number): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number)
  if (parts === undefined) return null
  const [year = 0, month = 1, date = 1] = parts
  return new Date(year, month - 1, date + daysLater).toISOString()
}
