import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCallback, useMemo, useState } from 'react'
import type { AuditEntry } from '../../../shared/domain/audit.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualGrid } from '../../components/virtual-grid.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { auditColumns } from './audit-columns.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { useExportAudit } from './use-export-audit.ts'
import type { AuditFilter, AuditRows } from './use-audit-rows.ts'

export interface AuditTableProps {
  readonly rows: AuditRows
  readonly filter: AuditFilter
  readonly onFilter: (change: (filter: AuditFilter) => AuditFilter) => void
  readonly onShow: (entry: AuditEntry) => void
}

export function AuditTable({ rows, filter, onFilter, onShow }: AuditTableProps) {
  const texts = useText()
  const { auditLog, common } = texts
  const format = useFormat()
  const columns = useMemo(() => auditColumns(texts, format), [format, texts])
  const [active, setActive] = useState<number>()
  const exportEntries = useExportAudit()
  const search = useCallback((text: string) => onFilter((known) => ({ ...known, search: text })), [onFilter])
  const open = (index: number | undefined): void => {
    const entry = index === undefined ? undefined : rows.rowAt(index)
    if (entry !== undefined) onShow(entry)
  }
  return (
    <Box sx={{ flex: 1, minHeight: 220, display: 'flex', flexDirection: 'column', gap: 1, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <SearchField label={auditLog.search} onSearch={search} />
        <AuditFilters filter={filter} onChange={(changes) => onFilter((known) => ({ ...known, ...changes }))} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography component="span" role="status" color="textSecondary" sx={{ flex: 1 }}>
          {rows.state !== 'ready' ? '' : rows.total === 0 ? auditLog.noMatch : auditLog.count(rows.total)}
        </Typography>
        <Button variant="outlined" disabled={active === undefined} onClick={() => open(active)}>
          {auditLog.show}
        </Button>
        <Button variant="outlined" disabled={rows.total === 0} onClick={() => void exportEntries(rows)}>
          {common.downloadCsv}
        </Button>
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="audit-log"
        label={auditLog.table}
        columns={columns}
        rows={rows}
        listKey={JSON.stringify(filter)}
        onActiveRow={setActive}
        onOpenRow={open}
      />
    </Box>
  )
}
