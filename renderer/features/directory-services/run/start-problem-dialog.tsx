import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { FormField } from '../form/field-paths.ts'
import { RunFailure } from './run-failure.tsx'

export interface StartProblemDialogProps {
  readonly type: DirectoryType
  readonly problem: Problem
  readonly onGoToField: (field: FormField, problem: Problem) => void
  readonly onClose: () => void
}

/** Why no run came about, e.g. a filter that cannot be read. */
export function StartProblemDialog({ type, problem, onGoToField, onClose }: StartProblemDialogProps) {
  const { run } = useText().directoryServices
  return (
    <VerdictDialog open title={run.failedToStart} onClose={onClose}>
      <RunFailure type={type} problem={problem} diagnosis={null} onGoToField={onGoToField} />
    </VerdictDialog>
  )
}
