import Typography from '@mui/material/Typography'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import { useLoadChanges } from '../../api/use-load-changes.ts'
import { ChangeTable } from '../../components/change-table.tsx'
import { MessagePanel } from '../../components/message-panel.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { WarningList } from '../../components/warning-list.tsx'
import { describeHold, describeOrigin } from '../../text/describe.ts'
import { useFormat, useText } from '../../text/text-context.tsx'

/** A recorded run: when and from where, why it was held or failed, and every change. */
export function RunDetails({ run }: { run: RunSummary }) {
  const { synchronizations } = useText()
  const loadChanges = useLoadChanges()
  return (
    <>
      <RunFacts run={run} />
      {run.problem !== null && <ProblemPanel problem={run.problem} />}
      {run.outcome === 'held' && <HoldReasons run={run} />}
      {run.warnings.length > 0 && <WarningList label={synchronizations.warningsTitle} warnings={run.warnings} />}
      {run.counts !== null && (
        <>
          <Typography variant="h2">
            {run.outcome === 'held' ? synchronizations.heldChangesTitle : synchronizations.changesTitle}
          </Typography>
          <ChangeTable runId={run.id} directory={run.directory} counts={run.counts} loadChanges={loadChanges} />
        </>
      )}
    </>
  )
}

function RunFacts({ run }: { run: RunSummary }) {
  const texts = useText()
  const { synchronizations } = texts
  const format = useFormat()
  const { counts, durationMs } = run
  const facts = [
    synchronizations.facts(run.directory, format.dateTime(run.startedAt), describeOrigin(texts, run.origin)),
    counts === null || durationMs === null
      ? ''
      : synchronizations.numbers(
          format.number(counts.read),
          format.number(counts.unchanged),
          format.duration(durationMs),
        ),
  ]
  return <Typography sx={{ overflowWrap: 'anywhere' }}>{facts.filter(Boolean).join('. ')}</Typography>
}

function HoldReasons({ run }: { run: RunSummary }) {
  const texts = useText()
  const { synchronizations } = texts
  const { number } = useFormat()
  return (
    <MessagePanel tone="held" title={synchronizations.reasonsTitle}>
      {run.holds.map((hold) => (
        <Typography key={hold.kind}>{describeHold(texts, hold, number)}</Typography>
      ))}
      <Typography>{synchronizations.toConfirm}</Typography>
    </MessagePanel>
  )
}
