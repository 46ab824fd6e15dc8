import { useState } from 'react'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { PasswordInput } from '../../../components/password-row.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { TextRow } from '../../../components/text-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { AuthenticationResult } from './authentication-result.tsx'

export interface TestAuthenticationDialogProps {
  readonly draft: DirectoryDraft
  readonly onClose: () => void
}

/** Every step of a log-on for one user; the password lives as long as the dialog does. */
export function TestAuthenticationDialog({ draft, onClose }: TestAuthenticationDialogProps) {
  const { common, directoryServices } = useText()
  const { authentication } = directoryServices
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const test = useCallMutation('directories.testAuthentication')
  const typed = userName.trim() !== '' && password !== ''
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    // A verdict must never stand beside other values than those that it is about.
    test.reset()
  }
  return (
    <FormDialog
      title={authentication.title}
      explanation={authentication.explanation}
      submitLabel={test.isPending ? authentication.testing : authentication.test}
      canSubmit={typed}
      busy={test.isPending}
      onSubmit={() => test.mutate({ ...draft, userName: userName.trim(), password })}
      onClose={onClose}
      closeLabel={common.close}
      width="md"
    >
      <TextRow name="userName" label={authentication.userName} value={userName} onChange={change(setUserName)} />
      <FormRow label={authentication.password}>
        {(wiring) => <PasswordInput name="password" value={password} onChange={change(setPassword)} wiring={wiring} />}
      </FormRow>
      {test.isError && <ProblemPanel problem={test.error.problem} />}
      {test.isSuccess && <AuthenticationResult report={test.data} userName={test.variables.userName} />}
    </FormDialog>
  )
}
