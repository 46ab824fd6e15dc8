import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'

export function SaveFirstDialog({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const { common, directoryServices } = useText()
  const { actions } = directoryServices
  return (
    <VerdictDialog
      open
      title={actions.saveFirstTitle}
      onClose={onClose}
      closeLabel={common.cancel}
      width="sm"
      actions={
        <Button variant="contained" onClick={onConfirm}>
          {actions.saveAndSynchronize}
        </Button>
      }
    >
      <Typography>{actions.saveFirstText}</Typography>
    </VerdictDialog>
  )
}
