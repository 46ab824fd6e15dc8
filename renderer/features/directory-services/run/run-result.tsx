import Typography from '@mui/material/Typography'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import type { RunSummary } from '../../../../shared/domain/sync-run.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useLoadChanges } from '../../../api/use-load-changes.ts'
import { ChangeTable } from '../../../components/change-table.tsx'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import type { FormField } from '../form/field-paths.ts'
import { HoldReasons } from './hold-reasons.tsx'
import { RunFailure } from './run-failure.tsx'
import { hasRows } from './verdict.ts'
import { WarningList } from './warning-list.tsx'

export interface RunResultProps {
  readonly type: DirectoryType
  readonly run: RunSummary
  readonly diagnosis: Diagnosis | null
  readonly page: 'saved' | 'unsaved'
  readonly applyProblem: Problem | null
  readonly onGoToField: (field: FormField, problem: Problem) => void
}

/** What a run found or did: why it waits or failed, its warnings, and every change. */
export function RunResult({ type, run, diagnosis, page, applyProblem, onGoToField }: RunResultProps) {
  const { run: words } = useText().directoryServices
  const loadChanges = useLoadChanges()
  return (
    <>
      {applyProblem !== null && <ProblemPanel problem={applyProblem} />}
      {run.problem !== null && run.outcome !== 'cancelled' && (
        <RunFailure type={type} problem={run.problem} diagnosis={diagnosis} onGoToField={onGoToField} />
      )}
      <HoldReasons holds={run.holds} deletions={run.counts?.delete ?? 0} />
      {page === 'unsaved' && <MessagePanel tone="info" title={words.applySaves} />}
      <RunFacts run={run} />
      <WarningList type={type} warnings={run.warnings} />
      {run.counts !== null && hasRows(run) && (
        <ChangeTable runId={run.id} directory={run.directory} counts={run.counts} loadChanges={loadChanges} />
      )}
    </>
  )
}

function RunFacts({ run: { counts, durationMs } }: { run: RunSummary }) {
  const { run: words } = useText().directoryServices
  const { number, duration } = useFormat()
  if (counts === null) return null
  return (
    <Typography color="textSecondary">
      {words.facts(number(counts.read), number(counts.unchanged), duration(durationMs ?? 0))}
    </Typography>
  )
}
