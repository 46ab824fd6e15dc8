import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { InputOf, OutputOf } from '../../../../shared/ipc/contract.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { withCaptions } from '../form/with-captions.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { GroupList } from './group-list.tsx'

export interface GroupPickerDialogProps {
  readonly list: UseMutationResult<OutputOf<'directories.listGroups'>, ProblemError, InputOf<'directories.listGroups'>>
  readonly chosen: readonly string[]
  readonly onUse: (chosen: readonly string[]) => void
  readonly onClose: () => void
}

export function GroupPickerDialog({ list, chosen, onUse, onClose }: GroupPickerDialogProps) {
  const texts = useText()
  const { common, directoryServices } = texts
  const { groupPicker } = directoryServices
  const [picked, setPicked] = useState(chosen)
  return (
    <FormDialog
      title={groupPicker.title}
      explanation={groupPicker.explanation}
      submitLabel={groupPicker.use(picked.length)}
      canSubmit={list.isSuccess}
      onSubmit={() => onUse(picked)}
      onClose={onClose}
      width="md"
    >
      {list.isPending && <LinearProgress aria-label={common.loading} />}
      {list.isError && (
        <ProblemPanel
          problem={withCaptions(list.error.problem, list.variables.configuration.type, texts)}
          onRetry={() => list.mutate(list.variables)}
        />
      )}
      {list.isSuccess && <GroupList groups={list.data} picked={picked} onPick={setPicked} />}
    </FormDialog>
  )
}
