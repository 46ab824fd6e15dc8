import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { VirtualGrid } from '../../components/virtual-grid.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DirectoryFilter } from './directory-filter.tsx'
import { runColumns } from './run-columns.tsx'
import type { RunRows } from './use-run-rows.ts'

interface RunTableProps {
  readonly rows: RunRows
  /** null: the runs of all directories. */
  readonly directory: string | null
  readonly onDirectory: (directory: string | null) => void
  readonly onShowRun: (runId: string) => void
}

export function RunTable({ rows, directory, onDirectory, onShowRun }: RunTableProps) {
  const texts = useText()
  const { synchronizations } = texts
  const format = useFormat()
  const columns = useMemo(() => runColumns(texts, format), [format, texts])
  const [active, setActive] = useState<number>()
  const open = (index: number | undefined): void => {
    const run = index === undefined ? undefined : rows.rowAt(index)
    if (run !== undefined) onShowRun(run.id)
  }
  return (
    <Box sx={{ flex: 1, minHeight: 220, display: 'flex', flexDirection: 'column', gap: 1, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <DirectoryFilter directory={directory} onChange={onDirectory} />
        <Typography component="span" role="status" color="textSecondary" sx={{ flex: 1 }}>
          {rows.state === 'ready' ? synchronizations.runsCount(rows.total) : ''}
        </Typography>
        <Button variant="outlined" disabled={active === undefined} onClick={() => open(active)}>
          {synchronizations.showRun}
        </Button>
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="runs"
        label={synchronizations.table}
        columns={columns}
        rows={rows}
        listKey={directory ?? ''}
        onActiveRow={setActive}
        onOpenRow={open}
      />
    </Box>
  )
}
