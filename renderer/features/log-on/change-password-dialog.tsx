import { useRef, useState } from 'react'
import { useCallMutation } from '../../api/use-call.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useAnnounce } from '../../components/live-region.tsx'
import { PasswordInput } from '../../components/password-row.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { EntranceField } from './entrance-field.tsx'
import { isAcceptable, NewPasswordFields, noPassword } from './new-password-fields.tsx'

export interface ChangePasswordDialogProps {
  readonly userName: string
  readonly onClose: () => void
}

export function ChangePasswordDialog({ userName, onClose }: ChangePasswordDialogProps) {
  const { logOn } = useText()
  const [present, setPresent] = useState('')
  const [typed, setTyped] = useState(noPassword)
  const change = useCallMutation('session.changePassword')
  const announce = useAnnounce()
  const presentField = useRef<HTMLInputElement>(null)
  const submit = () =>
    change.mutate(
      { present, next: typed.password },
      {
        onSuccess: () => {
          announce(logOn.changed)
          onClose()
        },
        onError: () => presentField.current?.focus(),
      },
    )
  return (
    <FormDialog
      title={logOn.changeTitle}
      submitLabel={logOn.changeTitle}
      onSubmit={submit}
      onClose={onClose}
      canSubmit={present !== '' && isAcceptable(typed, userName)}
      busy={change.isPending}
    >
      <EntranceField label={logOn.presentPassword}>
        {(wiring) => (
          <PasswordInput
            name="present"
            value={present}
            onChange={setPresent}
            wiring={wiring}
            purpose="present"
            inputRef={presentField}
          />
        )}
      </EntranceField>
      <NewPasswordFields label={logOn.newPassword} userName={userName} value={typed} onChange={setTyped} />
      {change.error !== null && <ProblemPanel problem={change.error.problem} />}
    </FormDialog>
  )
}
