import Typography from '@mui/material/Typography'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { mostDeletions } from './most-deletions.ts'

export function TooManyDialog({ onClose }: { readonly onClose: () => void }) {
  const { users } = useText()
  const { number } = useFormat()
  return (
    <VerdictDialog open title={users.tooManyTitle(number(mostDeletions))} onClose={onClose} width="sm">
      <Typography>{users.tooManyText}</Typography>
    </VerdictDialog>
  )
}
