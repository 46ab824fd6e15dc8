import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type {
  ChangeKind,
  HoldReason,
  PlanCounts,
  PlannedChange,
  PlannedSkip,
  SyncPlan,
} from '../../../shared/domain/sync-plan.ts'
import { fingerprintOf } from './fingerprint.ts'
import { holdReasons } from './guard.ts'
import { listSkips } from './list-skips.ts'
import type { Matched } from './match-users.ts'
import { orderChanges } from './order-changes.ts'
import { planChanges, planDeletions } from './plan-changes.ts'
import type { ArchiveFacts, Digest, Stepwise } from './plan-input.ts'
import { warnOfDepartures, warnOfInheritedArchives, warnOfKeptArchives } from './plan-warnings.ts'
import { resolveNames } from './resolve-names.ts'
import { warnOfSharedAddresses } from './shared-addresses.ts'
import { unseenDepartures } from './unseen-departures.ts'

/** The plan, which Test Settings shows and Synchronize now applies: the same function for both. */
export function* buildPlan(matched: Matched, facts: ArchiveFacts, digest: Digest): Stepwise<SyncPlan> {
  const { directory, defaultPrivileges } = matched.input
  const verdicts = yield* resolveNames(matched, facts)
  const { keyed, unchanged } = yield* planChanges(matched, verdicts)
  const deletions = yield* planDeletions(matched, facts)
  const changes = yield* orderChanges(deletions, keyed)
  const skipped = yield* listSkips(matched, verdicts)
  return {
    directory,
    fingerprint: yield* fingerprintOf({ directory, defaultPrivileges, changes }, digest),
    changes,
    skipped,
    warnings: yield* collectWarnings(matched, changes, facts),
    counts: countPlan(matched, { changes, skipped, unchanged }),
    holds: holdsOf(matched, deletions.length),
    defaultPrivileges,
  }
}

function* collectWarnings(
  matched: Matched,
  changes: readonly PlannedChange[],
  facts: ArchiveFacts,
): Stepwise<readonly SyncWarning[]> {
  const { snapshot } = matched.input
  return [
    ...snapshot.warnings,
    ...warnOfDepartures(matched.departures),
    ...warnOfKeptArchives(changes),
    ...(yield* warnOfInheritedArchives(changes, facts.existing)),
    ...(yield* warnOfSharedAddresses(snapshot.users)),
  ]
}

interface Planned {
  readonly changes: readonly PlannedChange[]
  readonly skipped: readonly PlannedSkip[]
  readonly unchanged: number
}

/** `read` is the sum of the others without `delete`, and without the administrators who are skipped as the last ones. */
function countPlan({ records }: Matched, { changes, skipped, unchanged }: Planned): PlanCounts {
  const kinds: Record<ChangeKind, number> = { create: 0, update: 0, rename: 0, delete: 0 }
  for (const { kind } of changes) kinds[kind] += 1
  return { read: records.all.length, ...kinds, skip: skipped.length, unchanged }
}

function holdsOf(matched: Matched, deletions: number): readonly HoldReason[] {
  const { input, records, stored, unidentifiedRecords } = matched
  const usableRecords = records.all.length - records.unusable
  return holdReasons({
    usableRecords,
    deletions,
    usersOfDirectory: stored.ownCount,
    unidentifiedRecords,
    unseen: unseenDepartures(matched),
    limit: input.options.deletionLimit,
  })
}
