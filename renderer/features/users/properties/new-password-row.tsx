import { fewestPasswordCharacters, passwordWeakness } from '../../../../shared/domain/password-strength.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { PasswordInput } from '../../../components/password-row.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface NewPasswordRowProps {
  readonly label: string
  /** What an empty field means. */
  readonly emptyHelp?: string
  readonly userName: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Says while one types how easy the password is to guess; a weak one is not refused, as it may be a first one. */
export function NewPasswordRow({ label, emptyHelp, userName, value, onChange }: NewPasswordRowProps) {
  const { userProperties: words } = useText()
  const hint = words.strengthHint(fewestPasswordCharacters)
  return (
    <FormRow
      label={label}
      help={value === '' ? [emptyHelp, hint].filter(Boolean).join(' ') : <Strength {...{ userName, value }} />}
    >
      {(wiring) => <PasswordInput name="newPassword" value={value} onChange={onChange} wiring={wiring} />}
    </FormRow>
  )
}

function Strength({ userName, value }: { readonly userName: string; readonly value: string }) {
  const { userProperties: words } = useText()
  const weakness = passwordWeakness(value, userName)
  return (
    <span role="status">
      {weakness === null ? (
        <StatusBadge tone="ok">{words.strong}</StatusBadge>
      ) : (
        <StatusBadge tone="warning">{words.weakness[weakness]}</StatusBadge>
      )}
    </span>
  )
}
