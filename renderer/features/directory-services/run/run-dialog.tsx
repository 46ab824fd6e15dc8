import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useRun, useRuns } from '../../../api/active-runs.tsx'
import type { TrackedRun } from '../../../api/tracked-runs.ts'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import type { Texts } from '../../../text/texts.ts'
import { useText } from '../../../text/text-context.tsx'
import type { FormField } from '../form/field-paths.ts'
import { offerOf } from './confirmation.ts'
import { RunActions } from './run-actions.tsx'
import { RunResult } from './run-result.tsx'
import { RunningView } from './running-view.tsx'
import { hasRows, verdictOf } from './verdict.ts'

export interface RunDialogProps {
  readonly runId: string
  readonly type: DirectoryType
  /** `unsaved`: the page holds values that are not saved, and applying the plan saves them first. */
  readonly page: 'saved' | 'unsaved'
  /** The plan is being saved and handed over. */
  readonly applying: boolean
  /** What kept the plan from being applied from here; null where nothing did. */
  readonly applyProblem: Problem | null
  readonly onApply: (fingerprint: string) => void
  readonly onGoToField: (field: FormField, problem: Problem) => void
  /** With what went wrong, where something did. */
  readonly onClose: (problem: Problem | null) => void
}

/** A run from its start to its verdict. Closing the dialog never ends the run. */
export function RunDialog(props: RunDialogProps) {
  const { runId, type, page, applyProblem, onGoToField, onClose } = props
  const texts = useText()
  const tracked = useRun(runId)
  const { cancel } = useRuns()
  const ended = tracked?.kind === 'ended' ? tracked : null
  const offer = ended === null ? null : offerOf(ended.run)
  const isHeld = offer?.kind === 'confirm-changes' || offer?.kind === 'confirm-deletions'
  return (
    <VerdictDialog
      open
      title={titleOf(tracked, texts)}
      onClose={() => onClose(ended?.run.problem ?? null)}
      closeLabel={isHeld ? texts.common.cancel : texts.common.close}
      width={ended !== null && hasRows(ended.run) ? 'lg' : 'md'}
      height={ended !== null && hasRows(ended.run) ? 'fill' : 'content'}
      actions={offer !== null && <RunActions {...props} offer={offer} />}
    >
      {ended === null ? (
        <RunningView tracked={tracked} onCancel={() => cancel(runId)} />
      ) : (
        <RunResult
          type={type}
          run={ended.run}
          diagnosis={ended.diagnosis}
          page={offer?.kind === 'nothing' ? 'saved' : page}
          applyProblem={applyProblem}
          onGoToField={onGoToField}
        />
      )}
    </VerdictDialog>
  )
}

function titleOf(tracked: TrackedRun | null, texts: Texts): string {
  const run = tracked?.run ?? null
  return run === null ? texts.runs.starting : verdictOf(run, texts)
}
