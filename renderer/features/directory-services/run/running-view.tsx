import Typography from '@mui/material/Typography'
import type { TrackedRun } from '../../../api/tracked-runs.ts'
import { RunProgress } from '../../../components/run-progress.tsx'
import { useText } from '../../../text/text-context.tsx'

/** Phase, done of total, elapsed and Cancel. */
export function RunningView({ tracked, onCancel }: { tracked: TrackedRun | null; onCancel: () => void }) {
  const { directoryServices, runs } = useText()
  return (
    <>
      <RunProgress
        title={runs.progress}
        progress={tracked?.kind === 'running' ? tracked.progress : null}
        startedAt={tracked?.run?.startedAt ?? null}
        onCancel={onCancel}
      />
      <Typography color="textSecondary">{directoryServices.run.survives}</Typography>
    </>
  )
}
