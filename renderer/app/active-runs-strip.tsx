import Box from '@mui/material/Box'
import { useActiveRuns, useRuns } from '../api/active-runs.tsx'
import { RunProgress } from '../components/run-progress.tsx'
import { useText } from '../text/text-context.tsx'
import { useAnnounceEndedRuns } from './use-announce-ended-runs.ts'

/** Runs that go on, on every screen, so that leaving a screen loses nothing from sight. */
export function ActiveRunsStrip() {
  const { runs: words, shell } = useText()
  const { cancel } = useRuns()
  const active = useActiveRuns()
  useAnnounceEndedRuns()
  if (active.length === 0) return null
  return (
    <Box
      component="section"
      aria-label={shell.activeRuns}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        px: { xs: 2, md: 3 },
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {active.map(({ runId, run, ...tracked }) => (
        <RunProgress
          key={runId}
          title={
            run === null
              ? words.starting
              : run.mode === 'test'
                ? words.testing(run.directory)
                : words.synchronizing(run.directory)
          }
          progress={tracked.kind === 'running' ? tracked.progress : null}
          startedAt={run?.startedAt ?? null}
          onCancel={() => cancel(runId)}
        />
      ))}
    </Box>
  )
}
