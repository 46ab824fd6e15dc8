import type { ScheduleStatus } from '../../shared/domain/schedule.ts'
import type { ShellTexts } from './shell-texts.ts'

/** The schedule as the service tells it. */
export interface ScheduleFacts {
  readonly keptBy: 'this' | 'elsewhere'
  /** IANA name. */
  readonly timeZone: string
  readonly directories: readonly ScheduleStatus[]
}

export interface TrayFacts {
  readonly schedule: ScheduleFacts
  readonly activeRuns: number
  readonly now: Date
}

export interface TrayContent {
  readonly tooltip: string
  /** A line of the menu that cannot be chosen. */
  readonly state: string
}

/** Windows shows no more of a tooltip (NOTIFYICONDATA: 128 with the end sign). */
const longestTooltip = 127

/**
 * What the icon beside the clock says; null: no icon. Also where another process starts the runs: this one takes over
 * when that one ends, and an icon that comes and goes with it could not be understood.
 */
export function trayContent({ schedule, activeRuns, now }: TrayFacts, texts: ShellTexts): TrayContent | null {
  const next = schedule.directories
    .flatMap(({ directory, nextRun }) => (nextRun === null ? [] : [{ directory, at: new Date(nextRun) }]))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0]
  if (next === undefined) return null
  const moment = tellMoment(next.at, now, { locale: texts.locale, timeZone: schedule.timeZone })
  const pattern = schedule.keptBy === 'this' ? texts.trayNextRun : texts.trayNextRunElsewhere
  const state =
    activeRuns > 0 ? texts.trayRunning : pattern.replace('{directory}', next.directory).replace('{moment}', moment)
  return { tooltip: shorten(`${texts.productName}\n${state}`), state }
}

const shorten = (text: string): string =>
  text.length <= longestTooltip ? text : `${text.slice(0, longestTooltip - 1)}…`

interface LocalTime {
  readonly locale: string
  readonly timeZone: string
}

/** Today's time alone; tomorrow in its word; everything else with its date. */
export function tellMoment(at: Date, now: Date, { locale, timeZone }: LocalTime): string {
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(at)
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  if (days === 0) return time
  const day =
    days === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')
      : new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at)
  return `${day}, ${time}`
}

/** Days since 1970 as that place counts them. */
function dayNumber(moment: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / 86_400_000
}
