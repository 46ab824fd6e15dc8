import LinearProgress from '@mui/material/LinearProgress'
import type { ReactNode } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useCallQuery } from '../../../api/use-call.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from './dialog-ends.ts'

export interface LoadedUserProps extends DialogEnds {
  readonly userId: number
  readonly children: (user: UserDetails) => ReactNode
}

/** Reads the user anew, since the list may be older; a dialog that can be closed stands there meanwhile. */
export function LoadedUser({ userId, children, ...ends }: LoadedUserProps) {
  const { common } = useText()
  const details = useCallQuery('users.show', { userId })
  const isOlder = details.isFetching && !details.isFetchedAfterMount
  if (details.data !== undefined && !isOlder) return children(details.data)
  if (details.error !== null)
    return <NotRead problem={details.error.problem} onRetry={() => void details.refetch()} {...ends} />
  return (
    <VerdictDialog open title={common.loading} onClose={ends.onClose} width="sm">
      <LinearProgress aria-label={common.loading} />
    </VerdictDialog>
  )
}

interface NotReadProps extends DialogEnds {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** A user who is gone does not come back by trying again; the list behind the dialog is older than that. */
function NotRead({ problem, onRetry, onClose, onChanged }: NotReadProps) {
  const { users } = useText()
  const isGone = problem.code === 'user-gone'
  const close = (): void => {
    if (isGone) onChanged()
    onClose()
  }
  return (
    <VerdictDialog open title={isGone ? users.goneTitle : users.notReadTitle} onClose={close} width="sm">
      <ProblemPanel problem={problem} {...(isGone ? {} : { onRetry })} />
    </VerdictDialog>
  )
}
