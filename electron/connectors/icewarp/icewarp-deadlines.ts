import { defaultHttpDeadlines, type HttpDeadlines } from '../http/http-session.ts'

/** Milliseconds. */
export interface IceWarpDeadlines {
  /** The shortest patience with a log-on, however short the timeout is. */
  readonly logOn: number
  /** For the log-out, which nobody waits for. */
  readonly logOut: number
  /** The same where the call was cancelled. */
  readonly logOutAfterCancel: number
}

/**
 * 14.3 holds the answer to a wrong password back for 24 to 30 s, longer after repetitions (reference: IceWarp,
 * authentication).
 */
export const defaultDeadlines: IceWarpDeadlines = { logOn: 90_000, logOut: 5_000, logOutAfterCancel: 150 }

/** One request may take so long as a whole, however it spends the time after connecting. */
export const deadlinesOf = (milliseconds: number): HttpDeadlines => ({
  ...defaultHttpDeadlines,
  send: milliseconds,
  head: milliseconds,
  silence: milliseconds,
  whole: milliseconds,
})
