import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { TextRow } from '../../../components/text-row.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import { ownerOf } from '../properties/owner-of.ts'
import { userNameMistake } from '../properties/find-mistakes.ts'
import { withFieldCaption } from '../properties/with-field-caption.ts'
import type { DialogEnds } from './dialog-ends.ts'
import { LoadedUser } from './loaded-user.tsx'

export function RenameUserDialog({ userId, ...ends }: DialogEnds & { readonly userId: number }) {
  return (
    <LoadedUser userId={userId} {...ends}>
      {(user) => {
        const directory = ownerOf(user)
        return directory === null ? (
          <RenameForm user={user} {...ends} />
        ) : (
          <OwnedName user={user} directory={directory} onClose={ends.onClose} />
        )
      }}
    </LoadedUser>
  )
}

function RenameForm({ user, onClose, onChanged }: DialogEnds & { readonly user: UserDetails }) {
  const texts = useText()
  const { users } = texts
  const [userName, setUserName] = useState(user.userName)
  const [tried, setTried] = useState(false)
  const renaming = useCallMutation('users.rename')
  const mistake = userNameMistake(userName, texts)
  const rename = (): void => {
    setTried(true)
    if (mistake !== undefined) return
    const onSuccess = (): void => {
      onChanged()
      onClose()
    }
    renaming.mutate({ userId: user.id, userName: userName.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title={users.renameTitle(user.userName)}
      explanation={users.renameText}
      submitLabel={users.renameButton}
      canSubmit={userName.trim() !== user.userName}
      busy={renaming.isPending}
      onSubmit={rename}
      onClose={onClose}
      width="md"
    >
      <TextRow
        name="userName"
        label={users.newName}
        value={userName}
        onChange={setUserName}
        error={tried ? mistake : undefined}
      />
      {renaming.isError && <ProblemPanel problem={withFieldCaption(renaming.error.problem, texts)} />}
    </FormDialog>
  )
}

interface OwnedNameProps {
  readonly user: UserDetails
  readonly directory: string
  readonly onClose: () => void
}

function OwnedName({ user, directory, onClose }: OwnedNameProps) {
  const { users } = useText()
  return (
    <VerdictDialog open title={users.renameTitle(user.userName)} onClose={onClose} width="sm">
      <Typography sx={{ fontWeight: 600 }}>{users.ownedTitle(directory)}</Typography>
      <Typography>{users.renameOwned}</Typography>
    </VerdictDialog>
  )
}
