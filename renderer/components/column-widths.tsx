import { createContext, use } from 'react'

/** Widths in px by column. */
export type Widths = Readonly<Record<string, number>>

export interface ColumnWidths {
  readonly widthsOf: (table: string) => Widths
  readonly keep: (table: string, widths: Widths) => void
}

/** Where a table finds and keeps the widths that were dragged; the application fills it from the preferences. */
export const ColumnWidthsContext = createContext<ColumnWidths>({ widthsOf: () => ({}), keep: () => undefined })

export const useColumnWidths = (): ColumnWidths => use(ColumnWidthsContext)
