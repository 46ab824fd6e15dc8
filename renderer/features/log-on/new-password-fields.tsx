import { fewestPasswordCharacters, passwordWeakness } from '../../../shared/domain/password-strength.ts'
import { PasswordInput } from '../../components/password-row.tsx'
import { useText } from '../../text/text-context.tsx'
import { EntranceField } from './entrance-field.tsx'

/** A new password, typed twice. */
export interface NewPassword {
  readonly password: string
  readonly repeated: string
}

export const noPassword: NewPassword = { password: '', repeated: '' }

export const isAcceptable = ({ password, repeated }: NewPassword, userName: string): boolean =>
  password === repeated && passwordWeakness(password, userName) === null

export interface NewPasswordFieldsProps {
  readonly label: string
  readonly userName: string
  readonly value: NewPassword
  readonly onChange: (value: NewPassword) => void
}

/** Says while it is typed whether it will do; the main process asks the same again. */
export function NewPasswordFields({ label, userName, value, onChange }: NewPasswordFieldsProps) {
  const { logOn } = useText()
  const { password, repeated } = value
  const isDifferent = repeated !== '' && !password.startsWith(repeated)
  return (
    <>
      <EntranceField label={label} help={useStrengthText(password, userName)}>
        {(wiring) => (
          <PasswordInput
            name="password"
            value={password}
            onChange={(typed) => onChange({ ...value, password: typed })}
            wiring={wiring}
          />
        )}
      </EntranceField>
      <EntranceField label={logOn.repeatPassword} error={isDifferent ? logOn.notTheSame : undefined}>
        {(wiring) => (
          <PasswordInput
            name="repeated"
            value={repeated}
            onChange={(typed) => onChange({ ...value, repeated: typed })}
            wiring={wiring}
          />
        )}
      </EntranceField>
    </>
  )
}

function useStrengthText(password: string, userName: string): string {
  const { logOn } = useText()
  if (password === '') return logOn.strengthHint(fewestPasswordCharacters)
  const weakness = passwordWeakness(password, userName)
  return weakness === null ? logOn.strong : logOn.weakness[weakness]
}
