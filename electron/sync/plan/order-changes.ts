import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import type { KeyedChange } from './plan-changes.ts'
import type { Stepwise } from './plan-input.ts'
import { sortStepwise } from './sort-stepwise.ts'

/**
 * By user name (the new one of a rename), compared by key and code unit, so that the order depends neither on the
 * directory's nor on a language. Where someone takes the name of a user who is deleted, the deletion comes first.
 */
export function* orderChanges(
  deletions: readonly KeyedChange[],
  others: readonly KeyedChange[],
): Stepwise<readonly PlannedChange[]> {
  const ordered = yield* sortStepwise([...deletions, ...others], compareNames)
  return ordered.map(({ change }) => change)
}

const compareNames = (one: KeyedChange, other: KeyedChange): number =>
  one.nameKey === other.nameKey ? 0 : one.nameKey < other.nameKey ? -1 : 1
