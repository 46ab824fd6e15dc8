import { useCallback, useMemo, useState } from 'react'
import { useColumnWidths, type Widths } from './column-widths.tsx'
import { maximumColumnWidth, minimumColumnWidth } from './grid-types.ts'

interface SizedColumn {
  readonly id: string
  readonly width: number
}

export interface ColumnLayout {
  readonly widthOf: (column: SizedColumn) => number
  /** For CSS grid: the last column takes the room that is left. */
  readonly template: string
  /** Shows a width while it is dragged; `finish` keeps it. */
  readonly resize: (column: string, width: number) => void
  readonly finish: () => void
}

/** The widths of a table's columns: what is dragged now, else what was kept, else the default. */
export function useColumnLayout(table: string, columns: readonly SizedColumn[]): ColumnLayout {
  const { widthsOf, keep } = useColumnWidths()
  const [dragged, setDragged] = useState<Widths | null>(null)
  const widths = dragged ?? widthsOf(table)
  const template = useMemo(() => templateOf(columns, widths), [columns, widths])
  const resize = useCallback(
    (column: string, width: number) =>
      setDragged({
        ...widths,
        [column]: Math.round(Math.min(maximumColumnWidth, Math.max(minimumColumnWidth, width))),
      }),
    [widths],
  )
  const finish = useCallback(() => {
    if (dragged === null) return
    keep(table, dragged)
    setDragged(null)
  }, [dragged, keep, table])
  return { widthOf: (column) => widths[column.id] ?? column.width, template, resize, finish }
}

const templateOf = (columns: readonly SizedColumn[], widths: Widths): string =>
  columns
    .map(({ id, width }, place) => {
      const chosen = widths[id] ?? width
      return place === columns.length - 1 ? `minmax(${chosen}px, 1fr)` : `${chosen}px`
    })
    .join(' ')
