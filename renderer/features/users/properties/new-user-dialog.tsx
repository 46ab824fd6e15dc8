import { useCallMutation } from '../../../api/use-call.ts'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'
import { FolderAccessSection } from './folder-access-section.tsx'
import { GeneralSection } from './general-section.tsx'
import { IntegrationSection } from './integration-section.tsx'
import { PrivilegesSection } from './privileges-section.tsx'
import { newUserForm, passwordOf, toNewUser } from './user-form.ts'
import { UserFormDialog } from './user-form-dialog.tsx'
import { useUserForm } from './use-user-form.ts'

export function NewUserDialog({ onClose, onChanged }: DialogEnds) {
  const { userProperties } = useText()
  const state = useUserForm(newUserForm)
  const creation = useCallMutation('users.create')
  const { form } = state
  const onSuccess = (): void => {
    onChanged()
    onClose()
  }
  return (
    <UserFormDialog
      title={userProperties.newTitle}
      submitLabel={userProperties.create}
      state={state}
      problem={creation.error?.problem ?? null}
      busy={creation.isPending}
      onSubmit={() => creation.mutate({ user: toNewUser(form), password: passwordOf(form) }, { onSuccess })}
      onClose={onClose}
    >
      <GeneralSection state={state} user={null} />
      <IntegrationSection state={state} user={null} />
      <PrivilegesSection state={state} />
      <FolderAccessSection state={state} user={null} />
    </UserFormDialog>
  )
}
