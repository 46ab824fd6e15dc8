import { useState, type ReactNode } from 'react'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import { useInvalidateCalls } from '../../../api/use-call.ts'
import { ImportDialog } from '../import/import-dialog.tsx'
import { NewUserDialog } from '../properties/new-user-dialog.tsx'
import { UserPropertiesDialog } from '../properties/user-properties-dialog.tsx'
import type { DialogEnds } from './dialog-ends.ts'
import { DeleteUsersDialog } from './delete-users-dialog.tsx'
import { MovedListDialog } from './moved-list-dialog.tsx'
import { RenameUserDialog } from './rename-user-dialog.tsx'
import { SetPasswordDialog } from './set-password-dialog.tsx'
import { TooManyDialog } from './too-many-dialog.tsx'

export type OpenDialog =
  | { readonly kind: 'new' | 'import' | 'too-many' | 'moved-list' }
  | { readonly kind: 'properties' | 'rename' | 'password'; readonly userId: number }
  | { readonly kind: 'delete'; readonly users: readonly UserSummary[] }

export interface UserDialogs {
  readonly open: (dialog: OpenDialog) => void
  /** How often something was changed: a new number means that the list is another one. */
  readonly changes: number
  readonly dialog: ReactNode
}

/** What lies over the list of users: at most one dialog. */
export function useUserDialogs(): UserDialogs {
  const [shown, setShown] = useState<OpenDialog | null>(null)
  const [changes, setChanges] = useState(0)
  const invalidateCalls = useInvalidateCalls()
  const onClose = (): void => setShown(null)
  const onChanged = (): void => {
    setChanges((known) => known + 1)
    void invalidateCalls('users.list', 'users.show', 'archives.list', 'audit.list', 'application.overview')
  }
  const dialog = shown === null ? null : <ShownDialog shown={shown} onClose={onClose} onChanged={onChanged} />
  return { open: setShown, changes, dialog }
}

function ShownDialog({ shown, ...ends }: DialogEnds & { readonly shown: OpenDialog }): ReactNode {
  switch (shown.kind) {
    case 'new':
      return <NewUserDialog {...ends} />
    case 'import':
      return <ImportDialog {...ends} />
    case 'too-many':
      return <TooManyDialog onClose={ends.onClose} />
    case 'moved-list':
      return <MovedListDialog {...ends} />
    case 'properties':
      return <UserPropertiesDialog userId={shown.userId} {...ends} />
    case 'rename':
      return <RenameUserDialog userId={shown.userId} {...ends} />
    case 'password':
      return <SetPasswordDialog userId={shown.userId} {...ends} />
    case 'delete':
      return <DeleteUsersDialog users={shown.users} {...ends} />
    default:
      return assertNever(shown)
  }
}
