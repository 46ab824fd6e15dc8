import { useEffect, useState, type KeyboardEvent } from 'react'
import { useText } from '../text/text-context.tsx'
import { copyText } from './copy-text.ts'
import type { GridColumn, GridRows, GridSelection } from './grid-types.ts'
import { useAnnounce } from './live-region.tsx'
import { moveSelection } from './move-selection.ts'

interface SelectableGrid<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row>
  readonly listKey: string
  readonly onActiveRow?: (index: number | undefined) => void
}

/** Which rows are selected, and what the keys do with them. */
export function useGridSelection<Row>({ columns, rows, listKey, onActiveRow }: SelectableGrid<Row>) {
  const [kept, setSelection] = useSelectionOf(listKey)
  const copy = useCopyRows(columns, rows)
  const selection = clamp(kept, rows.total)
  const active = selection?.active
  useEffect(() => {
    onActiveRow?.(active)
  }, [active, onActiveRow])

  /** Answers the row that must come into sight. */
  const onKey = (event: KeyboardEvent, page: number): number | null => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      if (selection !== null) void copy(selection)
      return null
    }
    const moved = moveSelection(selection, { key: event.key, page, total: rows.total, extends: event.shiftKey })
    if (moved === null) return null
    event.preventDefault()
    setSelection(moved)
    return moved.active
  }
  const select = (index: number, extend: 'extend' | 'replace'): void =>
    setSelection({ anchor: extend === 'extend' ? (selection?.anchor ?? index) : index, active: index })
  return { selection, onKey, select }
}

function useSelectionOf(listKey: string) {
  const [state, setState] = useState<{ listKey: string; selection: GridSelection | null }>({ listKey, selection: null })
  // Another list was chosen: what was selected in the former one means nothing here.
  if (state.listKey !== listKey) setState({ listKey, selection: null })
  const setSelection = (selection: GridSelection): void => setState({ listKey, selection })
  return [state.listKey === listKey ? state.selection : null, setSelection] as const
}

function clamp(selection: GridSelection | null, total: number): GridSelection | null {
  if (selection === null || total === 0) return null
  return { anchor: Math.min(selection.anchor, total - 1), active: Math.min(selection.active, total - 1) }
}

/** Tabs between columns, lines between rows: a spreadsheet takes it as cells. */
function useCopyRows<Row>(columns: readonly GridColumn<Row>[], rows: GridRows<Row>) {
  const { common } = useText()
  const announce = useAnnounce()
  return async ({ anchor, active }: GridSelection): Promise<void> => {
    const chosen = await rows.readRange(Math.min(anchor, active), Math.max(anchor, active))
    const cell = (text: string): string => text.replaceAll(/[\t\r\n]+/gu, ' ')
    const lines = chosen.map((row) => columns.map((column) => cell(column.text(row))).join('\t'))
    await copyText(lines.join('\n'))
    announce(`${common.copied}: ${common.rows(chosen.length)}`)
  }
}
