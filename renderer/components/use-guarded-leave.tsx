import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { VerdictDialog } from './verdict-dialog.tsx'
import { useText } from '../text/text-context.tsx'

export interface GuardedLeave {
  /** Leaves at once where nothing is unsaved; asks otherwise. */
  readonly guard: (leave: () => void) => void
  readonly dialog: ReactNode
}

/** What the question says. */
type LeaveWords = Readonly<Record<'leaveTitle' | 'leaveText' | 'leave' | 'stay', string>>

/** For leaving a directory for another one on the same page, or a dialog: no navigation sees it. */
export function useGuardedLeave(isDirty: boolean, words?: LeaveWords): GuardedLeave {
  const { common } = useText()
  const { leaveTitle, leaveText, leave: leaveLabel, stay } = words ?? common
  const [held, setHeld] = useState<{ readonly leave: () => void } | null>(null)
  const leave = (): void => {
    held?.leave()
    setHeld(null)
  }
  return {
    guard: (action) => {
      if (isDirty) setHeld({ leave: action })
      else action()
    },
    dialog: held !== null && (
      <VerdictDialog
        open
        title={leaveTitle}
        closeLabel={stay}
        onClose={() => setHeld(null)}
        width="sm"
        actions={
          <Button color="error" onClick={leave}>
            {leaveLabel}
          </Button>
        }
      >
        <Typography>{leaveText}</Typography>
      </VerdictDialog>
    ),
  }
}
