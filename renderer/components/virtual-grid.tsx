import Box from '@mui/material/Box'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react'
import { GridHeader } from './grid-header.tsx'
import { gridStyles } from './grid-styles.ts'
import { GridRow } from './grid-row.tsx'
import { rowHeight, type GridColumn, type GridRows, type GridSelection, type GridSort } from './grid-types.ts'
import { isSelected } from './picked-rows.ts'
import { useColumnLayout } from './use-column-layout.ts'
import { useGridSelection } from './use-grid-selection.ts'

export interface VirtualGridProps<Row> {
  /** Under this name the column widths are kept. */
  readonly name: string
  /** What the table is called for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row>
  /** A new value means another list: the view goes to its top, and nothing is selected. */
  readonly listKey: string
  /** A new value means that the list has changed: of what is selected only the first row's place stays. */
  readonly selectionKey?: number
  readonly sort?: GridSort
  readonly onSort?: (sort: GridSort) => void
  /** The row that the keys stand on; undefined where none does. */
  readonly onActiveRow?: (index: number | undefined) => void
  readonly onSelection?: (selection: GridSelection | null) => void
  /** Enter or a double click. */
  readonly onOpenRow?: (index: number) => void
}

/**
 * A table of any length in one scroll container (reference: Electron and UI, section 13). Arrows, PageUp, PageDown,
 * Home and End move, with Shift they select, with Ctrl they leave what is selected. Space picks a row besides the others
 * or drops it, Ctrl+A selects all rows, Ctrl+C copies the selected ones.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { name, label, columns, rows, sort, onSort, onOpenRow } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useColumnLayout(name, columns)
  const selecting = useGridSelection(props)
  const active = selecting.selection?.active
  const virtualizer = useRowVirtualizer(rows, scroller, active)
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [props.listKey])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && active !== undefined) {
      // Else the same key press would go on to the dialog that opens, and press its first button.
      event.preventDefault()
      onOpenRow?.(active)
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - rowHeight) / rowHeight) - 1)
    const moved = selecting.onKey(event, page)
    if (moved !== null) virtualizer.scrollToIndex(moved, { align: 'auto' })
  }

  return (
    <Box
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.total + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : `${gridId}row${active}`}
      onKeyDown={onKeyDown}
      sx={gridStyles}
    >
      <GridHeader columns={columns} layout={layout} sort={sort} onSort={onSort} />
      <div className="grid-rows" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <GridRow
            key={index}
            id={`${gridId}row${index}`}
            index={index}
            row={rows.rowAt(index)}
            columns={columns}
            template={layout.template}
            top={start - rowHeight}
            selected={isSelected(selecting.selection, index)}
            active={index === active}
            onSelect={(mode) => selecting.select(index, mode)}
            onOpen={() => onOpenRow?.(index)}
          />
        ))}
      </div>
    </Box>
  )
}

/** The header covers the first row's height of the container, hence margin and padding of that size. */
function useRowVirtualizer<Row>(
  { total, showRange }: GridRows<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  active: number | undefined,
) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      // The active row always exists in the document, or aria-activedescendant would point at nothing.
      if (active === undefined || active >= range.count || inSight.includes(active)) return inSight
      return [...inSight, active].sort((one, other) => one - other)
    },
    [active],
  )
  // The compiler that this rule speaks for is not in use; the virtualizer is read anew at each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    rangeExtractor,
  })
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  useEffect(() => {
    showRange(startIndex, endIndex, active)
  }, [active, endIndex, showRange, startIndex])
  return virtualizer
}
