import { unknownTimeZone } from '../../../shared/domain/schedule.ts'

/**
 * The time zone that this machine had when the program started: V8 asks once. With a mistyped `TZ` Node 24 gives `undefined`
 * or `Etc/Unknown`, whatever its types say; both would end every schedule of days.
 */
export const systemTimeZone = (): string => knownTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone)

export function knownTimeZone(name: string | undefined): string {
  if (name === undefined) return unknownTimeZone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return unknownTimeZone
  }
}
