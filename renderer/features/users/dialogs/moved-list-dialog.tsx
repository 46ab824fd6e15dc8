import Typography from '@mui/material/Typography'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from './dialog-ends.ts'

/** Whoever stands at the selected places by now is not who was selected. */
export function MovedListDialog({ onClose, onChanged }: DialogEnds) {
  const { users } = useText()
  const close = (): void => {
    onChanged()
    onClose()
  }
  return (
    <VerdictDialog open title={users.movedTitle} onClose={close} width="sm">
      <Typography>{users.movedText}</Typography>
    </VerdictDialog>
  )
}
