import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import { changeRow, skipRow } from '../database/change-rows.ts'
import type { ChangePage, ChangeQuery } from '../database/user-database.ts'

/** The rows of a plan in memory, which is how a test keeps its result: changes first, then what is skipped. */
export interface ChangeRows {
  page(query: ChangeQuery): ChangePage
}

/** Rows are made when they are looked at. The last filter is remembered, since a list is scrolled page by page. */
export function createChangeRows(plan: SyncPlan): ChangeRows {
  let remembered: { readonly key: string; readonly ordinals: readonly number[] } | null = null
  const matching = (query: ChangeQuery): readonly number[] => {
    const key = JSON.stringify([query.kinds.toSorted(), comparisonKey(query.search)])
    if (remembered?.key !== key) remembered = { key, ordinals: filterRows(plan, query) }
    return remembered.ordinals
  }
  return {
    page: (query) => {
      const ordinals = matching(query)
      const shown = ordinals.slice(query.offset, query.offset + query.limit)
      return {
        total: ordinals.length,
        rows: shown.map((ordinal) => rowAt(plan, ordinal)).filter((row) => row !== null),
      }
    },
  }
}

function filterRows(plan: SyncPlan, { kinds, search }: ChangeQuery): readonly number[] {
  const wanted = new Set(kinds)
  const searched = comparisonKey(search)
  const ordinals: number[] = []
  for (let ordinal = 0; ordinal < plan.changes.length + plan.skipped.length; ordinal += 1) {
    if (wanted.size > 0 && !wanted.has(plan.changes[ordinal]?.kind ?? 'skip')) continue
    if (searched === '' || isFound(rowAt(plan, ordinal), searched)) ordinals.push(ordinal)
  }
  return ordinals
}

function rowAt({ changes, skipped }: SyncPlan, ordinal: number): ChangeRow | null {
  const change = changes[ordinal]
  if (change !== undefined) return changeRow(change, ordinal)
  const skip = skipped[ordinal - changes.length]
  return skip === undefined ? null : skipRow(skip, ordinal)
}

/** Looks through what the search in a recorded run looks through: names and values, before and after. */
function isFound(row: ChangeRow | null, searched: string): boolean {
  if (row === null) return false
  const values = row.fields
    .filter(({ field }) => field !== 'externalId')
    .flatMap(({ before, after }) => [before, after])
  return [row.userName, row.previousUserName, ...values].some((value) => comparisonKey(value ?? '').includes(searched))
}
