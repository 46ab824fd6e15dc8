import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { VirtualGrid } from '../../../components/virtual-grid.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { archiveColumns } from './archive-columns.ts'
import type { ArchiveDialog } from './archive-dialog.ts'
import type { ArchiveRows } from './use-archive-rows.ts'

export interface ArchiveTableProps {
  readonly rows: ArchiveRows
  readonly search: string
  readonly changes: number
  readonly onSearch: (search: string) => void
  readonly onOpen: (dialog: ArchiveDialog) => void
}

export function ArchiveTable({ rows, search, changes, onSearch, onOpen }: ArchiveTableProps) {
  const texts = useText()
  const { archives } = texts
  const format = useFormat()
  const columns = useMemo(() => archiveColumns(texts, format), [format, texts])
  const [active, setActive] = useState<number>()
  const archive = active === undefined ? undefined : rows.rowAt(active)
  const open = (kind: ArchiveDialog['kind']): void => {
    if (archive !== undefined) onOpen({ kind, archive })
  }
  return (
    <Box sx={{ flex: 1, minHeight: 220, display: 'flex', flexDirection: 'column', gap: 1, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <SearchField label={archives.search} onSearch={onSearch} />
        <Typography component="span" role="status" color="textSecondary" sx={{ flex: 1 }}>
          {rows.state !== 'ready' ? '' : rows.total === 0 ? archives.noMatch : archives.count(rows.total)}
        </Typography>
        <Button variant="outlined" disabled={archive === undefined} onClick={() => open('give')}>
          {archives.give}
        </Button>
        <Button variant="outlined" disabled={archive?.holdsMail !== false} onClick={() => open('remove')}>
          {archives.remove}
        </Button>
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="archives"
        label={archives.table}
        columns={columns}
        rows={rows}
        listKey={search}
        selectionKey={changes}
        onActiveRow={setActive}
      />
      <Typography variant="body2" color="textSecondary">
        {archives.hint}
      </Typography>
    </Box>
  )
}
