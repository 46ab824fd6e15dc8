import type { ReactNode } from 'react'

export interface GridColumn<Row> {
  readonly id: string
  readonly label: string
  /** Width in px until one was dragged. */
  readonly width: number
  readonly sortable?: boolean
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
  readonly cell: (row: Row) => ReactNode
  /** What stands in the cell as plain text: for copying. */
  readonly text: (row: Row) => string
}

export interface GridSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** Rows by their place in the whole list; they travel in pages, so one may not be there yet. */
export interface GridRows<Row> {
  readonly total: number
  /** undefined while the row's page is on its way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Which rows are in sight, both included, and which one the keys stand on, so that their pages are fetched. */
  readonly showRange: (first: number, last: number, active: number | undefined) => void
  /** These rows, fetched where needed, both included. */
  readonly readRange: (first: number, last: number) => Promise<readonly Row[]>
}

/** The selected rows reach from `anchor` to `active`, unless they were picked one by one; null where none is. */
export interface GridSelection {
  readonly anchor: number
  readonly active: number
  readonly picked?: ReadonlySet<number>
}

/** px; fixed, so that 100,000 rows need no measuring. */
export const rowHeight = 32
export const minimumColumnWidth = 48
export const maximumColumnWidth = 1600
