import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useRuns } from '../../../api/active-runs.tsx'
import type { TrackedRun } from '../../../api/tracked-runs.ts'
import type { Texts } from '../../../text/texts.ts'
import { useText } from '../../../text/text-context.tsx'
import { verdictOf } from './verdict.ts'

/**
 * The way back to the newest run of this directory, since closing its dialog does not end it. An ended synchronization
 * stands beside the heading, with the way to its record.
 */
export function RunNotice({ directory, onShow }: { directory: string; onShow: (runId: string) => void }) {
  const texts = useText()
  const { run } = texts.directoryServices
  const { runs } = useRuns()
  const latest = [...runs.values()].findLast((tracked) => tracked.run?.directory === directory)
  if (latest === undefined || (latest.kind === 'ended' && latest.run.mode !== 'test')) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
      <Typography color="textSecondary">{sentenceOf(latest, texts)}</Typography>
      <Button onClick={() => onShow(latest.runId)}>
        {latest.kind === 'running' ? run.showProgress : run.showResult}
      </Button>
    </Box>
  )
}

function sentenceOf(tracked: TrackedRun, texts: Texts): string {
  const { run: words } = texts.directoryServices
  if (tracked.kind === 'ended') return `${words.lastTest}: ${verdictOf(tracked.run, texts)}`
  return tracked.run?.mode === 'test' ? words.testIsRunning : words.synchronizationIsRunning
}
