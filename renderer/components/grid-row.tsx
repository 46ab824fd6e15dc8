import type { MouseEvent } from 'react'
import { useText } from '../text/text-context.tsx'
import type { GridColumn } from './grid-types.ts'
import type { SelectMode } from './use-grid-selection.ts'

export interface GridRowProps<Row> {
  readonly id: string
  readonly index: number
  /** undefined while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly template: string
  /** px from the top of the rows. */
  readonly top: number
  readonly selected: boolean
  readonly active: boolean
  readonly onSelect: (mode: SelectMode) => void
  readonly onOpen: () => void
}

/** Looks as grid-styles.ts says. */
export function GridRow<Row>({ id, index, row, columns, template, top, ...state }: GridRowProps<Row>) {
  return (
    <div
      id={id}
      className="grid-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={state.selected}
      aria-busy={row === undefined}
      data-active={state.active || undefined}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
      onMouseDown={(event) => state.onSelect(modeOf(event))}
      onDoubleClick={state.onOpen}
    >
      {row === undefined ? (
        <LoadingCell columns={columns.length} />
      ) : (
        columns.map((column, place) => (
          <div
            key={column.id}
            className="grid-cell"
            role="gridcell"
            aria-colindex={place + 1}
            data-align={column.align}
            title={column.text(row)}
          >
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  )
}

const modeOf = (event: MouseEvent): SelectMode =>
  event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'replace'

/** As high as a row, and says that it is loading: a row on its way must not be taken for an empty one. */
function LoadingCell({ columns }: { columns: number }) {
  const { common } = useText()
  return (
    <div className="grid-cell" role="gridcell" aria-colindex={1} aria-colspan={columns} data-loading>
      {common.loading}
    </div>
  )
}
