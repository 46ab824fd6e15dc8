import { assertNever } from '../../../shared/assert-never.ts'
import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { ArchiveFacts, Stepwise } from './plan-input.ts'
import { forEachStepwise } from './stepwise.ts'
import type { Departures } from './find-departures.ts'

export function warnOfDepartures(departures: Departures): readonly SyncWarning[] {
  switch (departures.kind) {
    case 'withheld':
      return counted('deletions-withheld', departures.absent)
    case 'switched-off':
      return counted('absent-users-kept', departures.absent)
    case 'deletions':
      return []
    default:
      return assertNever(departures)
  }
}

export const warnOfKeptArchives = (changes: readonly PlannedChange[]): readonly SyncWarning[] =>
  counted('archive-kept', changes.filter((change) => change.kind === 'delete' && change.archive === 'kept').length)

/** A newcomer who is called like somebody who left gets that one's folder: perhaps the same person, perhaps not. */
export function* warnOfInheritedArchives(
  changes: readonly PlannedChange[],
  existing: ArchiveFacts['existing'],
): Stepwise<readonly SyncWarning[]> {
  const heirs: string[] = []
  const movedAway = new Set<string>()
  yield* forEachStepwise(changes, (change) => {
    if (change.kind === 'rename') movedAway.add(comparisonKey(change.previousUserName))
  })
  yield* forEachStepwise(changes, ({ kind, userName }) => {
    if (kind !== 'create') return
    const key = comparisonKey(userName)
    if (existing.has(key) && !movedAway.has(key)) heirs.push(userName)
  })
  const [example] = heirs
  return example === undefined ? [] : [{ code: 'archive-inherited', parameters: { count: heirs.length, example } }]
}

const counted = (code: SyncWarning['code'], count: number): readonly SyncWarning[] =>
  count === 0 ? [] : [{ code, parameters: { count } }]
