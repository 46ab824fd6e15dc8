import { useMemo, type ReactNode } from 'react'
import { usePreferences, useSavePreferences } from '../api/use-preferences.ts'
import { ColumnWidthsContext, type ColumnWidths } from '../components/column-widths.tsx'

const noWidths = {}

/** Column widths live in the preferences, so that they are there again at the next start. */
export function KeptColumnWidths({ children }: { children: ReactNode }) {
  const { columnWidths } = usePreferences()
  const save = useSavePreferences()
  const value = useMemo<ColumnWidths>(
    () => ({
      widthsOf: (table) => columnWidths[table] ?? noWidths,
      keep: (table, widths) => save({ columnWidths: { ...columnWidths, [table]: { ...widths } } }),
    }),
    [columnWidths, save],
  )
  return <ColumnWidthsContext value={value}>{children}</ColumnWidthsContext>
}
