import { useState } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'
import { LoadedUser } from '../dialogs/loaded-user.tsx'
import { FolderAccessSection } from './folder-access-section.tsx'
import { GeneralSection } from './general-section.tsx'
import { IntegrationSection } from './integration-section.tsx'
import { ownerOf } from './owner-of.ts'
import { PrivilegesSection } from './privileges-section.tsx'
import { formOf } from './user-form.ts'
import { UserFormDialog } from './user-form-dialog.tsx'
import { useSaveUser } from './use-save-user.ts'
import { useUserForm } from './use-user-form.ts'

export function UserPropertiesDialog({ userId, ...ends }: DialogEnds & { readonly userId: number }) {
  return (
    <LoadedUser userId={userId} {...ends}>
      {(user) => <Properties user={user} {...ends} />}
    </LoadedUser>
  )
}

/** Edits the user as he was when the dialog opened; what is saved are the differences alone. */
function Properties({ user: loaded, onClose, onChanged }: DialogEnds & { readonly user: UserDetails }) {
  const { userProperties } = useText()
  const [user, setUser] = useState(loaded)
  const state = useUserForm(formOf(user))
  const saving = useSaveUser({ user, onStored: setUser, onChanged, onClose })
  const owner = ownerOf({ authentication: state.form.authentication, directory: user.directory })
  return (
    <UserFormDialog
      title={userProperties.title(user.userName)}
      submitLabel={userProperties.save}
      state={state}
      problem={saving.problem}
      busy={saving.busy}
      onSubmit={() => void saving.save(state.form)}
      onClose={onClose}
    >
      {owner !== null && (
        <MessagePanel tone="info" title={userProperties.ownedTitle(owner)}>
          {userProperties.ownedText}
        </MessagePanel>
      )}
      <GeneralSection state={state} user={user} />
      <IntegrationSection state={state} user={user} />
      <PrivilegesSection state={state} />
      <FolderAccessSection state={state} user={user} />
    </UserFormDialog>
  )
}
