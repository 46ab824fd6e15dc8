import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode, type SubmitEvent } from 'react'
import { useText } from '../text/text-context.tsx'
import { useFirstFocus } from './use-first-focus.ts'

export interface FormDialogProps {
  readonly title: string
  readonly explanation?: string
  readonly submitLabel: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly closeLabel?: string
  readonly canSubmit?: boolean
  readonly busy?: boolean
  readonly width?: 'sm' | 'md'
  readonly children: ReactNode
}

/** A dialog to enter something: unlike a verdict it gives the focus to its first field, and Enter submits it. */
export function FormDialog({ title, explanation, onSubmit, onClose, children, ...look }: FormDialogProps) {
  const { common } = useText()
  const titleId = useId()
  const firstFocus = useFirstFocus()
  const { submitLabel, closeLabel = common.cancel, canSubmit = true, busy = false, width = 'sm' } = look
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // A form in a portal still bubbles to the form around it in React's tree.
    event.stopPropagation()
    if (canSubmit && !busy) onSubmit()
  }
  return (
    <Dialog
      open
      onClose={(_event, reason) => {
        if (reason === 'escapeKeyDown') onClose()
      }}
      maxWidth={width}
      fullWidth
      aria-labelledby={titleId}
    >
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent ref={firstFocus} sx={content}>
          {explanation !== undefined && <Typography color="textSecondary">{explanation}</Typography>}
          {children}
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" disabled={!canSubmit} aria-busy={busy}>
            {submitLabel}
          </Button>
          <Button variant="outlined" onClick={onClose}>
            {closeLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  )
}

/** A little room at the top, or the focus ring of a first field would be cut off. */
const content = {
  display: 'flex',
  flexDirection: 'column',
  gap: 1.5,
  '.MuiDialogTitle-root + &': { pt: 0.5 },
} as const
