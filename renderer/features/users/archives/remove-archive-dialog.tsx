import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ArchiveRow } from '../../../../shared/ipc/archive-calls.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import { useAnnounce } from '../../../components/live-region.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'

/** The main process looks into the folder once more: what came meanwhile keeps it. */
export function RemoveArchiveDialog({ archive, onClose, onChanged }: DialogEnds & { readonly archive: ArchiveRow }) {
  const { archives, common } = useText()
  const announce = useAnnounce()
  const removal = useCallMutation('archives.remove')
  const { folder, owner } = archive
  const onSuccess = (): void => {
    announce(archives.removed(folder))
    onChanged()
    onClose()
  }
  return (
    <VerdictDialog
      open
      title={archives.removeTitle(folder)}
      onClose={onClose}
      closeLabel={common.cancel}
      width="sm"
      actions={
        <Button
          variant="contained"
          color="error"
          aria-busy={removal.isPending}
          onClick={() => removal.mutate({ folder }, { onSuccess })}
        >
          {archives.removeButton}
        </Button>
      }
    >
      <Typography>{archives.removeText}</Typography>
      {owner !== null && <Typography>{archives.removeOwn(owner)}</Typography>}
      {removal.isError && <ProblemPanel problem={removal.error.problem} />}
    </VerdictDialog>
  )
}
