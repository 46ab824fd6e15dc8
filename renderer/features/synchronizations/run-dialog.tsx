import { useState } from 'react'
import { useCallQuery } from '../../api/use-call.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { VerdictDialog } from '../../components/verdict-dialog.tsx'
import { describeVerdict } from '../../text/describe.ts'
import { useText } from '../../text/text-context.tsx'
import { RunDetails } from './run-details.tsx'

/** Open while a run is chosen; keeps showing that run while it closes. */
export function RunDialog({ runId, onClose }: { runId: string | null; onClose: () => void }) {
  const texts = useText()
  const [lastRun, setLastRun] = useState(runId)
  if (runId !== null && runId !== lastRun) setLastRun(runId)
  const shown = runId ?? lastRun
  const state = useCallQuery('synchronization.state', { runId: shown ?? '0' }, { enabled: shown !== null })
  const run = state.data?.run
  return (
    <VerdictDialog
      open={runId !== null}
      title={run === undefined ? texts.common.loading : describeVerdict(texts, run)}
      onClose={onClose}
      {...(run?.counts === null ? { width: 'md', height: 'content' } : { width: 'xl', height: 'fill' })}
    >
      {state.error !== null && <ProblemPanel problem={state.error.problem} onRetry={() => void state.refetch()} />}
      {run !== undefined && <RunDetails run={run} />}
    </VerdictDialog>
  )
}
