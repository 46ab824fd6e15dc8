import Typography from '@mui/material/Typography'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { ChangesChart, type ChartRun } from './changes-chart.tsx'
import { ChangesLegend } from './changes-legend.tsx'

/** Runs shown, so that each column stays wide enough to point at. */
const runsShown = 12

/** Only what was applied has changed something. */
const toChartRuns = (runs: readonly RunSummary[]): readonly ChartRun[] =>
  runs
    .flatMap((run) => (run.outcome === 'applied' && run.counts !== null ? [{ ...run, counts: run.counts }] : []))
    .slice(0, runsShown)
    .reverse()

export function RecentChangesSection({ runs }: { runs: readonly RunSummary[] }) {
  const { overview } = useText()
  const chartRuns = toChartRuns(runs)
  return (
    <Section title={overview.recentChanges} description={overview.recentChangesText}>
      {chartRuns.length === 0 ? (
        <Typography>{overview.noRecentChanges}</Typography>
      ) : (
        <>
          <ChangesChart runs={chartRuns} />
          <ChangesLegend />
        </>
      )}
    </Section>
  )
}
