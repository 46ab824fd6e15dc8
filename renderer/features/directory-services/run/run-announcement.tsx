import Box from '@mui/material/Box'
import type { TrackedRun } from '../../../api/tracked-runs.ts'
import { visuallyHidden } from '../../../components/visually-hidden.ts'
import { useText } from '../../../text/text-context.tsx'
import { verdictOf } from './verdict.ts'

/** Speaks each phase and the verdict. The page's own live region is silent while a dialog lies over it. */
export function RunAnnouncement({ tracked }: { tracked: TrackedRun | null }) {
  const texts = useText()
  const phase = tracked?.kind === 'running' ? tracked.progress?.phase : undefined
  return (
    <Box role="status" sx={visuallyHidden}>
      {tracked?.kind === 'ended'
        ? verdictOf(tracked.run, texts)
        : phase === undefined
          ? texts.runs.starting
          : texts.domain.phases[phase]}
    </Box>
  )
}
