import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { heirMark } from './held-focus/focus-place.ts'
import { useScrollTabStop } from './use-scroll-tab-stop.ts'

export interface VerdictDialogProps {
  readonly open: boolean
  /** The verdict in one sentence, or what the dialog asks. */
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons before Close. Verbs, never "OK". */
  readonly actions?: ReactNode
  readonly closeLabel?: string
  readonly width?: 'sm' | 'md' | 'lg' | 'xl'
  /** `fill` takes the height of the window, for a table that scrolls by itself. */
  readonly height?: 'content' | 'fill'
}

/**
 * Close has the focus first, and again where its holder goes away, so that Enter does no harm; Esc closes, and the focus returns to where it came from.
 * A click beside the dialog does not close it: a result must not vanish by a slip.
 */
export function VerdictDialog({ open, title, onClose, children, ...look }: VerdictDialogProps) {
  const { common } = useText()
  const titleId = useId()
  const { actions, closeLabel = common.close, width = 'md', height = 'content' } = look
  return (
    <Dialog
      open={open}
      onClose={(_event, reason) => {
        if (reason === 'escapeKeyDown') onClose()
      }}
      maxWidth={width}
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: height === 'fill' ? { height: '100%' } : {} } }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogText>{children}</DialogText>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {actions}
        <Button variant="outlined" onClick={onClose} autoFocus {...heirMark('at-once')}>
          {closeLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function DialogText({ children }: { children: ReactNode }) {
  const tabStop = useScrollTabStop()
  return (
    <DialogContent {...tabStop} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {children}
    </DialogContent>
  )
}
