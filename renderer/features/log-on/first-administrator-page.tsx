import { useState } from 'react'
import { useCallMutation } from '../../api/use-call.ts'
import { useEnterSession } from '../../api/use-session.ts'
import { useText } from '../../text/text-context.tsx'
import { EntranceForm } from './entrance-form.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { isAcceptable, NewPasswordFields, noPassword } from './new-password-fields.tsx'
import { TextField } from './text-field.tsx'

/** The first start: nobody may administer this program yet. */
export function FirstAdministratorPage() {
  const { logOn } = useText()
  const [userName, setUserName] = useState('')
  const [fullName, setFullName] = useState('')
  const [typed, setTyped] = useState(noPassword)
  const creation = useCallMutation('session.createAdministrator')
  const enter = useEnterSession()
  const create = () =>
    creation.mutate(
      { userName: userName.trim(), fullName: fullName.trim() || null, password: typed.password },
      { onSuccess: enter },
    )
  return (
    <EntranceFrame title={logOn.firstTitle} text={logOn.firstText}>
      <EntranceForm
        submitLabel={logOn.create}
        onSubmit={create}
        canSubmit={userName.trim() !== '' && isAcceptable(typed, userName)}
        busy={creation.isPending}
        problem={creation.error?.problem ?? null}
      >
        <TextField
          label={logOn.userName}
          name="userName"
          value={userName}
          onChange={setUserName}
          autoFocus
          autoComplete="username"
        />
        <TextField label={logOn.fullNameOptional} name="fullName" value={fullName} onChange={setFullName} />
        <NewPasswordFields label={logOn.password} userName={userName} value={typed} onChange={setTyped} />
      </EntranceForm>
    </EntranceFrame>
  )
}
