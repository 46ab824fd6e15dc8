import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import type { PlanCounts } from '../../shared/domain/sync-plan.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import { useFormat, useText } from '../text/text-context.tsx'
import { changeColumns } from './change-columns.tsx'
import { ChangeDetails } from './change-details.tsx'
import { ChangeFilter, type ChangeKinds } from './change-filter.tsx'
import { ProblemPanel } from './problem-panel.tsx'
import { SearchField } from './search-field.tsx'
import { usePagedRows, type RowPage } from './use-paged-rows.ts'
import { useSaveChangesAsCsv } from './use-save-changes-as-csv.ts'
import { VirtualGrid } from './virtual-grid.tsx'

interface ChangeQuery {
  readonly runId: string
  readonly kinds: ChangeRow['kind'][]
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export interface ChangeTableProps {
  readonly runId: string
  /** Stands in the name of the CSV file. */
  readonly directory: string
  readonly counts: PlanCounts
  readonly loadChanges: (query: ChangeQuery) => Promise<RowPage<ChangeRow>>
}

/** The changes of a plan or a recorded run: counts as filters, search, before and after, CSV. Fills its flex column. */
export function ChangeTable({ runId, directory, counts, loadChanges }: ChangeTableProps) {
  const texts = useText()
  const { changes, common } = texts
  const format = useFormat()
  const [kinds, setKinds] = useState<ChangeKinds>([])
  const [search, setSearch] = useState('')
  const [active, setActive] = useState<number>()
  const columns = useMemo(() => changeColumns(texts), [texts])
  const rows = usePagedRows({
    queryKey: ['synchronization.listChanges', runId, kinds, search],
    loadPage: (offset, limit) => loadChanges({ runId, kinds: [...kinds], search, offset, limit }),
  })
  const saveAsCsv = useSaveChangesAsCsv(`${directory}-${runId}`)
  const all = counts.create + counts.update + counts.rename + counts.delete + counts.skip

  if (all === 0) return <Typography color="textSecondary">{changes.nothing}</Typography>
  return (
    <Box sx={{ flex: 1, minHeight: 280, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <ChangeFilter counts={counts} kinds={kinds} onChange={setKinds} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <SearchField label={changes.search} onSearch={setSearch} />
        <Typography component="span" role="status" color="textSecondary" sx={{ flex: 1 }}>
          {rows.state === 'ready' && rows.total === 0
            ? changes.nothingFound
            : common.countOfAll(format.number(rows.total), format.number(all))}
        </Typography>
        <Button disabled={rows.total === 0} onClick={() => void saveAsCsv(rows)}>
          {common.downloadCsv}
        </Button>
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="changes"
        label={changes.table}
        columns={columns}
        rows={rows}
        listKey={`${runId} ${kinds.join(' ')} ${search}`}
        onActiveRow={setActive}
      />
      <ChangeDetails row={active === undefined ? undefined : rows.rowAt(active)} />
    </Box>
  )
}
