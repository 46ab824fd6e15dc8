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

/** For leaving one directory for another on the same page, which no navigation sees. */
export function useGuardedLeave(isDirty: boolean): GuardedLeave {
  const { common } = useText()
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
        title={common.leaveTitle}
        closeLabel={common.stay}
        onClose={() => setHeld(null)}
        width="sm"
        actions={
          <Button color="error" onClick={leave}>
            {common.leave}
          </Button>
        }
      >
        <Typography>{common.leaveText}</Typography>
      </VerdictDialog>
    ),
  }
}
