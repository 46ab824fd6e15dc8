import { useState } from 'react'
import { useCallQuery } from '../../api/use-call.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { VerdictDialog } from '../../components/verdict-dialog.tsx'
import { useText } from '../../text/text-context.tsx'
import { UserProperties } from './user-properties.tsx'

/** Open while a user is chosen; keeps showing that user while it closes. */
export function UserPropertiesDialog({ userId, onClose }: { userId: number | null; onClose: () => void }) {
  const { common, users } = useText()
  const [lastUser, setLastUser] = useState(userId)
  if (userId !== null && userId !== lastUser) setLastUser(userId)
  const shown = userId ?? lastUser
  const details = useCallQuery('users.show', { userId: shown ?? 1 }, { enabled: shown !== null })
  return (
    <VerdictDialog
      open={userId !== null}
      title={details.data === undefined ? common.loading : users.propertiesTitle(details.data.userName)}
      onClose={onClose}
    >
      {details.error !== null && (
        <ProblemPanel problem={details.error.problem} onRetry={() => void details.refetch()} />
      )}
      {details.data !== undefined && <UserProperties user={details.data} />}
    </VerdictDialog>
  )
}
