import type { GridSelection } from './grid-types.ts'
import { pickedOf } from './picked-rows.ts'

export interface SelectionMove {
  readonly key: string
  /** Rows that fit into the window of the grid: the step of PageUp and PageDown. */
  readonly page: number
  readonly total: number
  /** With Shift the anchor stays. */
  readonly extends: boolean
  /** With Ctrl only the place of the keys moves, so that rows far apart can be picked. */
  readonly keeps?: boolean
}

/** Where a key moves the selection; null for a key that moves nothing. */
export function moveSelection(selection: GridSelection | null, move: SelectionMove): GridSelection | null {
  const target = targetOf(selection?.active ?? -1, move)
  if (target === null || move.total === 0) return null
  const active = Math.min(move.total - 1, Math.max(0, target))
  if (move.keeps === true) return { anchor: active, active, picked: pickedOf(selection) }
  return { anchor: move.extends ? (selection?.anchor ?? active) : active, active }
}

function targetOf(active: number, { key, page, total }: SelectionMove): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
