import { assertNever } from '../../../shared/assert-never.ts'
import type { SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
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

const counted = (code: SyncWarning['code'], count: number): readonly SyncWarning[] =>
  count === 0 ? [] : [{ code, parameters: { count } }]
