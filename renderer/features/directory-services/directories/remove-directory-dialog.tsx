import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCallMutation, useInvalidateCalls } from '../../../api/use-call.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface RemoveDirectoryDialogProps {
  readonly directory: string
  readonly onRemoved: () => void
  readonly onClose: () => void
}

/** Says what goes and what stays. The focus is on Cancel. */
export function RemoveDirectoryDialog({ directory, onRemoved, onClose }: RemoveDirectoryDialogProps) {
  const { common, directoryServices } = useText()
  const { directories } = directoryServices
  const invalidateCalls = useInvalidateCalls()
  const removal = useCallMutation('directories.remove')
  const remove = (): void =>
    removal.mutate(
      { directory },
      {
        onSuccess: () => {
          onRemoved()
          void invalidateCalls('directories.list', 'schedule.list', 'application.overview')
        },
      },
    )
  return (
    <VerdictDialog
      open
      title={directories.removeTitle(directory)}
      onClose={onClose}
      closeLabel={common.cancel}
      width="sm"
      actions={
        <Button variant="contained" color="error" aria-busy={removal.isPending} onClick={remove}>
          {directories.removeButton}
        </Button>
      }
    >
      <Typography>{directories.removeText}</Typography>
      {removal.isError && <ProblemPanel problem={removal.error.problem} />}
    </VerdictDialog>
  )
}
