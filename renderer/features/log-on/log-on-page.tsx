import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { SessionEnd } from '../../../shared/domain/session.ts'
import { useCallMutation } from '../../api/use-call.ts'
import { useEnterSession } from '../../api/use-session.ts'
import { MessagePanel } from '../../components/message-panel.tsx'
import { PasswordInput } from '../../components/password-row.tsx'
import { useText } from '../../text/text-context.tsx'
import { EntranceField } from './entrance-field.tsx'
import { EntranceForm } from './entrance-form.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { TextField } from './text-field.tsx'
import { TicketLogOn } from './ticket-log-on.tsx'

export interface LogOnPageProps {
  readonly windowsAuthentication: boolean
  /** Why the last session here ended. */
  readonly end: SessionEnd | null
}

export function LogOnPage({ windowsAuthentication, end }: LogOnPageProps) {
  const { logOn } = useText()
  return (
    <EntranceFrame title={logOn.title}>
      {end !== null && (
        <Box sx={{ mb: 2 }}>
          <MessagePanel tone="info" title={logOn.ended[end]} />
        </Box>
      )}
      <StandardLogOn />
      {windowsAuthentication && <TicketLogOn />}
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        {logOn.forgotten}
      </Typography>
    </EntranceFrame>
  )
}

/** The password leaves the form with each attempt, and is typed anew. */
function StandardLogOn() {
  const { logOn } = useText()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const attempt = useCallMutation('session.logOn')
  const enter = useEnterSession()
  const passwordField = useRef<HTMLInputElement>(null)
  const submit = () => {
    attempt.mutate(
      { userName: userName.trim(), password },
      { onSuccess: enter, onError: () => passwordField.current?.focus() },
    )
    setPassword('')
  }
  return (
    <EntranceForm
      submitLabel={logOn.logOn}
      onSubmit={submit}
      canSubmit={userName.trim() !== '' && (password !== '' || attempt.isPending)}
      busy={attempt.isPending}
      problem={attempt.isPending ? null : (attempt.error?.problem ?? null)}
    >
      <TextField
        label={logOn.userName}
        help={logOn.nameExample}
        name="userName"
        value={userName}
        onChange={setUserName}
        autoFocus
        autoComplete="username"
      />
      <EntranceField label={logOn.password}>
        {(wiring) => (
          <PasswordInput
            name="password"
            value={password}
            onChange={setPassword}
            wiring={wiring}
            purpose="present"
            inputRef={passwordField}
          />
        )}
      </EntranceField>
    </EntranceForm>
  )
}
