import Box from '@mui/material/Box'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import { useText } from '../text/text-context.tsx'
import { RelativeMoment } from './moment.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { StatusBadge } from './status-badge.tsx'

/** For the right end of a page's heading: when the last run was, and how it ended. */
export function LastRunStatus({ run }: { run: RunSummary | null }) {
  const { runs } = useText()
  if (run === null) return <StatusBadge tone="none">{runs.never}</StatusBadge>
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <span>
        {runs.lastRun}: <RelativeMoment moment={run.startedAt} />
      </span>
      <OutcomeBadge outcome={run.outcome} />
    </Box>
  )
}
