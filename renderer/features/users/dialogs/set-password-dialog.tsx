import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import { NewPasswordRow } from '../properties/new-password-row.tsx'
import type { DialogEnds } from './dialog-ends.ts'
import { LoadedUser } from './loaded-user.tsx'

export function SetPasswordDialog({ userId, ...ends }: DialogEnds & { readonly userId: number }) {
  return (
    <LoadedUser userId={userId} {...ends}>
      {(user) =>
        user.authentication === 'integrated' ? (
          <PasswordForm user={user} {...ends} />
        ) : (
          <PasswordElsewhere user={user} onClose={ends.onClose} />
        )
      }
    </LoadedUser>
  )
}

function PasswordForm({ user, onClose, onChanged }: DialogEnds & { readonly user: UserDetails }) {
  const { userProperties, users } = useText()
  const [password, setPassword] = useState('')
  const setting = useCallMutation('users.setPassword')
  const submit = (): void => {
    const onSuccess = (): void => {
      onChanged()
      onClose()
    }
    setting.mutate({ userId: user.id, password }, { onSuccess })
  }
  return (
    <FormDialog
      title={users.passwordTitle(user.userName)}
      explanation={users.passwordText}
      submitLabel={users.passwordButton}
      canSubmit={password !== ''}
      busy={setting.isPending}
      onSubmit={submit}
      onClose={onClose}
      width="md"
    >
      <NewPasswordRow
        label={userProperties.newPassword}
        userName={user.userName}
        value={password}
        onChange={setPassword}
      />
      {setting.isError && <ProblemPanel problem={setting.error.problem} />}
    </FormDialog>
  )
}

function PasswordElsewhere({ user, onClose }: { readonly user: UserDetails; readonly onClose: () => void }) {
  const { users } = useText()
  return (
    <VerdictDialog open title={users.passwordTitle(user.userName)} onClose={onClose} width="sm">
      <Typography sx={{ fontWeight: 600 }}>
        {user.directory === null ? users.passwordNotHere : users.ownedTitle(user.directory)}
      </Typography>
      <Typography>{users.passwordOwned}</Typography>
    </VerdictDialog>
  )
}
