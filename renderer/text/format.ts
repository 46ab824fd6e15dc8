export interface Format {
  readonly number: (value: number) => string
  /** Date and time of an ISO 8601 moment, e.g. `22 Nov 2026, 14:05`. */
  readonly dateTime: (moment: string) => string
  /** With weekday, seconds and time zone: for tooltips. */
  readonly exactDateTime: (moment: string) => string
  /** `2 hours ago`, measured from `now` (milliseconds since 1970). */
  readonly relativeTime: (moment: string, now: number) => string
  /** `840 ms`, `3.2 s`, `4 min 12 s`. */
  readonly duration: (milliseconds: number) => string
  /** `0:07`, `12:45`: the time that a run has taken so far. */
  readonly elapsed: (milliseconds: number) => string
  /** `0 B`, `1.4 kB`, `312 MB`: steps of a thousand, as the units say. */
  readonly size: (bytes: number) => string
  readonly list: (values: readonly string[]) => string
}

/** British English dates: an administrator must never take 11/12 for the wrong month. */
const locales = { en: 'en-GB', de: 'de-DE' } as const

const steps = [
  { unit: 'second', seconds: 1, below: 60 },
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 86_400 },
  { unit: 'day', seconds: 86_400, below: 86_400 * 30 },
  { unit: 'month', seconds: 86_400 * 30, below: 86_400 * 365 },
] as const

export function createFormat(language: 'en' | 'de'): Format {
  const locale = locales[language]
  const numbers = new Intl.NumberFormat(locale)
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const exactDates = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const number = (value: number): string => numbers.format(value)
  return {
    number,
    dateTime: (moment) => dates.format(new Date(moment)),
    exactDateTime: (moment) => exactDates.format(new Date(moment)),
    relativeTime: (moment, now) => relativeTime(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }), moment, now),
    duration: (milliseconds) => duration(number, milliseconds),
    elapsed,
    size: (bytes) => size(number, bytes),
    list: (values) => lists.format(values),
  }
}

function relativeTime(formatter: Intl.RelativeTimeFormat, moment: string, now: number): string {
  const seconds = Math.round((Date.parse(moment) - now) / 1000)
  const step = steps.find(({ below }) => Math.abs(seconds) < below)
  return step === undefined
    ? formatter.format(Math.round(seconds / (86_400 * 365)), 'year')
    : formatter.format(Math.round(seconds / step.seconds), step.unit)
}

function duration(number: Format['number'], milliseconds: number): string {
  if (milliseconds < 1000) return `${number(Math.round(milliseconds))} ms`
  // Rounded before it is compared, so that 59.99 s is a minute and not `60 s`.
  const seconds = Math.round(milliseconds / 100) / 10
  if (seconds < 60) return `${number(seconds)} s`
  return `${number(Math.floor(seconds / 60))} min ${Math.floor(seconds % 60)} s`
}

function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`
}

const sizeUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

function size(number: Format['number'], bytes: number): string {
  let amount = bytes
  let step = 0
  // Rounded before it is compared, so that 999,960 bytes are a megabyte and not `1,000 kB`.
  while (Math.round(amount * 10) / 10 >= 1000 && step < sizeUnits.length - 1) {
    amount /= 1000
    step += 1
  }
  const rounded = amount < 100 ? Math.round(amount * 10) / 10 : Math.round(amount)
  return `${number(rounded)} ${sizeUnits[step] ?? 'B'}`
}
