import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.tsx'
import { OutcomeBadge } from '../../components/outcome-badge.tsx'
import { Section } from '../../components/section.tsx'
import { describeOrigin } from '../../text/describe.ts'
import { useFormat, useText } from '../../text/text-context.tsx'

export function LastRunSection({ run }: { run: RunSummary | null }) {
  const { overview } = useText()
  const { navigate } = useNavigation()
  if (run !== null) {
    return (
      <Section title={overview.lastRun}>
        <LastRun run={run} />
      </Section>
    )
  }
  return (
    <EmptyState
      title={overview.noRun}
      text={overview.startFirstRun}
      actions={
        <Button variant="contained" onClick={() => navigate({ page: 'directory-services' })}>
          {overview.openDirectory}
        </Button>
      }
    />
  )
}

function LastRun({ run }: { run: RunSummary }) {
  const texts = useText()
  const { overview, changes } = texts
  const format = useFormat()
  const { navigate } = useNavigation()
  const origin = describeOrigin(texts, run.origin)
  const { counts } = run
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0.75 }}>
      <OutcomeBadge outcome={run.outcome} />
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {format.dateTime(run.startedAt)}
        {' · '}
        {run.durationMs === null
          ? overview.unfinishedFacts(run.directory, origin)
          : overview.lastRunFacts(run.directory, origin, format.duration(run.durationMs))}
      </Typography>
      {counts !== null && (
        <Typography>
          {(['create', 'update', 'rename', 'delete', 'skip', 'unchanged'] as const)
            .filter((kind) => kind === 'unchanged' || counts[kind] > 0)
            .map((kind) => changes[kind](format.number(counts[kind])))
            .join(', ')}
        </Typography>
      )}
      <Button variant="outlined" onClick={() => navigate({ page: 'synchronizations', runId: run.id })}>
        {overview.showChanges}
      </Button>
    </Box>
  )
}
