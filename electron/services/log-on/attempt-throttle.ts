import { comparisonKey } from '../../../shared/domain/comparison-key.ts'

/** One attempt to log on, or to prove the own password. */
interface Attempt {
  readonly userName: string
  /** Where it comes from: `window`, `browser`. */
  readonly origin: string
}

type Admission =
  /** The attempt counts as failed, until the password was right (`succeeded`) or nobody could say so (`undecided`). */
  | { readonly kind: 'allowed'; readonly succeeded: () => void; readonly undecided: () => void }
  | { readonly kind: 'slowed'; readonly seconds: number }

/**
 * Slows guessing down: after a few failures in a row, for a user or for an origin, the next attempt is refused until its
 * time has come. Whether a name exists makes no difference. Attempts at the same time count each, so none slips through.
 */
export interface AttemptThrottle {
  begin(attempt: Attempt): Admission
}

interface Rule {
  /** Failures in a row that cost nothing: people mistype. */
  readonly free: number
  readonly mostSeconds: number
}

const ofUser: Rule = { free: 3, mostSeconds: 60 }
const ofOrigin: Rule = { free: 10, mostSeconds: 30 }
/** Milliseconds without an attempt after which failures are forgotten. */
const forgottenAfterMs = 15 * 60_000
/** Names that are remembered; the oldest go first. */
const mostRemembered = 10_000

interface Count {
  failures: number
  at: number
  readonly rule: Rule
}

export function createAttemptThrottle(now: () => number): AttemptThrottle {
  const counts = new Map<string, Count>()
  return {
    begin: ({ userName, origin }) => {
      const user = countOf(counts, `user ${comparisonKey(userName)}`, { rule: ofUser, now: now() })
      const place = countOf(counts, `origin ${origin}`, { rule: ofOrigin, now: now() })
      const waitMs = Math.max(...[user, place].map((count) => waitOf(count, now())))
      if (waitMs > 0) return { kind: 'slowed', seconds: Math.ceil(waitMs / 1000) }
      for (const count of [user, place]) addFailure(count, now())
      return {
        kind: 'allowed',
        // Of the origin only this attempt is forgiven: somebody with one account of his own could otherwise go on guessing.
        succeeded: () => {
          user.failures = 0
          takeBack(place)
        },
        undecided: () => [user, place].forEach(takeBack),
      }
    },
  }
}

function countOf(counts: Map<string, Count>, key: string, { rule, now }: { rule: Rule; now: number }): Count {
  const known = counts.get(key)
  counts.delete(key)
  const count = known !== undefined && now - known.at < forgottenAfterMs ? known : { failures: 0, at: now, rule }
  counts.set(key, count)
  const [oldest] = counts.keys()
  if (counts.size > mostRemembered && oldest !== undefined) counts.delete(oldest)
  return count
}

function waitOf({ failures, at, rule }: Count, now: number): number {
  if (failures < rule.free) return 0
  const seconds = Math.min(2 ** (failures - rule.free + 1), rule.mostSeconds)
  return Math.max(0, at + seconds * 1000 - now)
}

function addFailure(count: Count, now: number): void {
  count.failures += 1
  count.at = now
}

function takeBack(count: Count): void {
  count.failures = Math.max(0, count.failures - 1)
}
