import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { visuallyHidden } from '../../components/visually-hidden.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { changeSeries, changesOf } from './change-series.ts'
import { SeriesMark } from './series-mark.tsx'

export type ChartRun = RunSummary & { readonly counts: PlanCounts }

/** Columns for the eye; the same numbers as a table for screen readers. */
export function ChangesChart({ runs }: { runs: readonly ChartRun[] }) {
  const highest = Math.max(1, ...runs.map((run) => changesOf(run.counts)))
  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: 1,
          height: 140,
          borderBottom: 1,
          borderColor: 'text.secondary',
        }}
      >
        {runs.map((run) => (
          <ChartColumn key={run.id} run={run} highest={highest} />
        ))}
      </Box>
      <ChartTable runs={runs} />
    </Box>
  )
}

function ChartColumn({ run, highest }: { run: ChartRun; highest: number }) {
  const { changes } = useText()
  const format = useFormat()
  const total = changesOf(run.counts)
  const words = changeSeries.map(({ kind }) => changes[kind](format.number(run.counts[kind]))).join(', ')
  return (
    <Tooltip title={`${format.dateTime(run.startedAt)}: ${words}`}>
      <Box sx={{ flex: 1, maxWidth: 48, height: '100%', display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ mt: 'auto', textAlign: 'center', fontSize: '0.75rem', color: 'text.secondary' }}>
          {format.number(total)}
        </Box>
        <Box
          style={{ height: `calc((100% - 18px) * ${total / highest})` }}
          sx={{ display: 'flex', flexDirection: 'column-reverse' }}
        >
          {changeSeries
            .filter(({ kind }) => run.counts[kind] > 0)
            .map((series) => (
              <SeriesMark
                key={series.kind}
                series={series}
                width="100%"
                height={`${(run.counts[series.kind] / total) * 100}%`}
              />
            ))}
        </Box>
      </Box>
    </Tooltip>
  )
}

function ChartTable({ runs }: { runs: readonly ChartRun[] }) {
  const { domain, overview } = useText()
  const format = useFormat()
  return (
    <Box component="table" sx={visuallyHidden}>
      <caption>{overview.recentChanges}</caption>
      <thead>
        <tr>
          <th scope="col">{overview.run}</th>
          {changeSeries.map(({ kind }) => (
            <th key={kind} scope="col">
              {domain.changeKinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">{format.dateTime(run.startedAt)}</th>
            {changeSeries.map(({ kind }) => (
              <td key={kind}>{format.number(run.counts[kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
