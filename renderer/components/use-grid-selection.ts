import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { useText } from '../text/text-context.tsx'
import { copyText } from './copy-text.ts'
import type { GridColumn, GridRows, GridSelection } from './grid-types.ts'
import { useAnnounce } from './live-region.tsx'
import { moveSelection } from './move-selection.ts'
import { selectedRanges, togglePick } from './picked-rows.ts'
import { readSelected } from './read-selected.ts'

interface SelectableGrid<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row>
  readonly listKey: string
  readonly selectionKey?: number
  readonly onActiveRow?: (index: number | undefined) => void
  readonly onSelection?: (selection: GridSelection | null) => void
}

/** How a click or a key chooses a row: alone, from the anchor on, or besides the others. */
export type SelectMode = 'replace' | 'extend' | 'toggle'

/** Which rows are selected, and what the keys do with them. */
export function useGridSelection<Row>(grid: SelectableGrid<Row>) {
  const { columns, rows, onActiveRow, onSelection } = grid
  const [kept, setSelection] = useSelectionOf(grid)
  const copy = useCopyRows(columns, rows)
  // The same object while nothing changes, since it is told to whoever listens.
  const selection = useMemo(() => clamp(kept, rows.total), [kept, rows.total])
  const active = selection?.active
  useEffect(() => {
    onActiveRow?.(active)
  }, [active, onActiveRow])
  useEffect(() => {
    onSelection?.(selection)
  }, [onSelection, selection])

  const select = (index: number, mode: SelectMode): void => {
    if (mode === 'toggle') setSelection(togglePick(selection, index))
    else setSelection({ anchor: mode === 'extend' ? (selection?.anchor ?? index) : index, active: index })
  }
  /** Answers the row that must come into sight. */
  const onKey = (event: KeyboardEvent, page: number): number | null => {
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'c') {
      if (selection !== null) void copy(selection)
      return null
    }
    if (command && event.key.toLowerCase() === 'a' && rows.total > 0) {
      event.preventDefault()
      setSelection({ anchor: 0, active: rows.total - 1 })
      return null
    }
    if (event.key === ' ' && active !== undefined) {
      event.preventDefault()
      select(active, 'toggle')
      return null
    }
    const { key, shiftKey } = event
    const moved = moveSelection(selection, { key, page, total: rows.total, extends: shiftKey, keeps: command })
    if (moved === null) return null
    event.preventDefault()
    setSelection(moved)
    return moved.active
  }
  return { selection, onKey, select }
}

interface KeptSelection {
  readonly listKey: string
  readonly selectionKey: number
  readonly selection: GridSelection | null
}

/** Another list: what was selected in the former one means nothing. The list has changed: one row at most is left. */
function useSelectionOf({ listKey, selectionKey = 0 }: { readonly listKey: string; readonly selectionKey?: number }) {
  const [state, setState] = useState<KeptSelection>({ listKey, selectionKey, selection: null })
  const selection = state.listKey !== listKey ? null : collapsed(state, selectionKey)
  if (state.listKey !== listKey || state.selectionKey !== selectionKey) setState({ listKey, selectionKey, selection })
  const setSelection = (chosen: GridSelection): void => setState({ listKey, selectionKey, selection: chosen })
  return [selection, setSelection] as const
}

function collapsed(state: KeptSelection, selectionKey: number): GridSelection | null {
  if (state.selectionKey === selectionKey || state.selection === null) return state.selection
  const first = selectedRanges(state.selection)[0]?.first ?? state.selection.active
  return { anchor: first, active: first }
}

function clamp(selection: GridSelection | null, total: number): GridSelection | null {
  if (selection === null || total === 0) return null
  const { anchor, active, picked } = selection
  const isWithin = Math.max(anchor, active, ...(picked === undefined ? [] : [lastOf(picked)])) < total
  if (isWithin) return selection
  if (picked !== undefined) return { anchor: total - 1, active: total - 1 }
  return { anchor: Math.min(selection.anchor, total - 1), active: Math.min(selection.active, total - 1) }
}

const lastOf = (picked: ReadonlySet<number>): number => [...picked].reduce((last, index) => Math.max(last, index), 0)

/** Tabs between columns, lines between rows: a spreadsheet takes it as cells. */
function useCopyRows<Row>(columns: readonly GridColumn<Row>[], rows: GridRows<Row>) {
  const { common } = useText()
  const announce = useAnnounce()
  return async (selection: GridSelection): Promise<void> => {
    const chosen = await readSelected(rows, selection)
    const cell = (text: string): string => text.replaceAll(/[\t\r\n]+/gu, ' ')
    const lines = chosen.map((row) => columns.map((column) => cell(column.text(row))).join('\t'))
    await copyText(lines.join('\n'))
    announce(`${common.copied}: ${common.rows(chosen.length)}`)
  }
}
