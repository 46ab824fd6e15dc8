import type { DeletionLimit } from '../../../shared/configuration/common-schemas.ts'
import type { HoldReason } from '../../../shared/domain/sync-plan.ts'
import type { UnseenDepartures } from './unseen-departures.ts'

export interface GuardFacts {
  /** Records that can be used; a read that gave nothing but defective ones is as suspicious as an empty one. */
  readonly usableRecords: number
  readonly deletions: number
  /** Users whom this directory has in the database. */
  readonly usersOfDirectory: number
  /** Skipped records that may be anybody. */
  readonly unidentifiedRecords: number
  readonly unseen: UnseenDepartures
  readonly limit: DeletionLimit
}

/** Why a plan has to wait for an administrator; empty where it may be applied. */
export function holdReasons(facts: GuardFacts): readonly HoldReason[] {
  const { usableRecords, deletions, usersOfDirectory, unidentifiedRecords, unseen } = facts
  const [example] = unseen.places
  const limit = largestFreeDeletion(facts.limit, usersOfDirectory)
  return [
    ...(usableRecords === 0 ? [{ kind: 'no-users-read' } as const] : []),
    ...(deletions > limit ? [{ kind: 'deletion-limit', deletions, limit, usersOfDirectory } as const] : []),
    ...(deletions > 0 && unidentifiedRecords > 0
      ? [{ kind: 'unidentified-records', records: unidentifiedRecords, deletions } as const]
      : []),
    ...(example === undefined
      ? []
      : [{ kind: 'unseen-places', deletions: unseen.users, places: unseen.places.length, example } as const]),
  ]
}

/** Percent may have decimals; in whole millionths nothing is lost to binary fractions. */
const millionths = 1_000_000

/** max(count, percent of the directory's users), the percentage rounded down. */
export function largestFreeDeletion({ count, percent }: DeletionLimit, usersOfDirectory: number): number {
  const share = Math.round(percent * millionths) * usersOfDirectory
  const hundredPercent = 100 * millionths
  return Math.max(count, (share - (share % hundredPercent)) / hundredPercent)
}
