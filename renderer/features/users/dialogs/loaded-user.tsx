import LinearProgress from '@mui/material/LinearProgress'
import type { ReactNode } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { useCallQuery } from '../../../api/use-call.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface LoadedUserProps {
  readonly userId: number
  readonly onClose: () => void
  readonly children: (user: UserDetails) => ReactNode
}

/** Reads the user anew, since the list may be older; a dialog that can be closed stands there meanwhile. */
export function LoadedUser({ userId, onClose, children }: LoadedUserProps) {
  const { common } = useText()
  const details = useCallQuery('users.show', { userId })
  const isOlder = details.isFetching && !details.isFetchedAfterMount
  if (details.data !== undefined && !isOlder) return children(details.data)
  return (
    <VerdictDialog open title={common.loading} onClose={onClose} width="sm">
      {details.error === null ? (
        <LinearProgress aria-label={common.loading} />
      ) : (
        <ProblemPanel problem={details.error.problem} onRetry={() => void details.refetch()} />
      )}
    </VerdictDialog>
  )
}
