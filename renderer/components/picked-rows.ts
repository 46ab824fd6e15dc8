import type { GridSelection } from './grid-types.ts'

interface RowRange {
  readonly first: number
  readonly last: number
}

export const isSelected = (selection: GridSelection | null, index: number): boolean =>
  selection !== null &&
  (selection.picked?.has(index) ??
    (index >= Math.min(selection.anchor, selection.active) && index <= Math.max(selection.anchor, selection.active)))

/** The selected rows in order, as ranges: few, even where a hundred thousand rows are selected. */
export function selectedRanges(selection: GridSelection | null): readonly RowRange[] {
  if (selection === null) return []
  const { anchor, active, picked } = selection
  if (picked === undefined) return [{ first: Math.min(anchor, active), last: Math.max(anchor, active) }]
  const ranges: RowRange[] = []
  for (const index of [...picked].sort((one, other) => one - other)) {
    const former = ranges.at(-1)
    if (former?.last === index - 1) ranges[ranges.length - 1] = { first: former.first, last: index }
    else ranges.push({ first: index, last: index })
  }
  return ranges
}

export const countSelected = (selection: GridSelection | null): number =>
  selectedRanges(selection).reduce((sum, { first, last }) => sum + last - first + 1, 0)

export const pickedOf = (selection: GridSelection | null): ReadonlySet<number> =>
  selection?.picked ?? new Set(selectedRanges(selection).flatMap(({ first, last }) => indexes(first, last)))

/** Picks the row besides those that are selected, or no longer. */
export function togglePick(selection: GridSelection | null, index: number): GridSelection {
  const picked = new Set(pickedOf(selection))
  if (!picked.delete(index)) picked.add(index)
  return { anchor: index, active: index, picked }
}

const indexes = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place)
