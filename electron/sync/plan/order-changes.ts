import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import type { KeyedChange } from './plan-changes.ts'
import type { Stepwise } from './plan-input.ts'
import { sortStepwise } from './sort-stepwise.ts'

/**
 * By user name (the new one of a rename), compared by key and code unit, so that the order depends neither on the
 * directory's nor on a language. A deletion may share its name with the rename that takes it over: it comes first.
 */
export function* orderChanges(changes: readonly KeyedChange[]): Stepwise<readonly PlannedChange[]> {
  const ordered = yield* sortStepwise(changes, compareChanges)
  return ordered.map(({ change }) => change)
}

const kindOrder = { delete: 0, rename: 1, update: 2, create: 3 } as const

function compareChanges(one: KeyedChange, other: KeyedChange): number {
  if (one.nameKey !== other.nameKey) return one.nameKey < other.nameKey ? -1 : 1
  return kindOrder[one.change.kind] - kindOrder[other.change.kind]
}
