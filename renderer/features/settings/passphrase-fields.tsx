import { fewestPasswordCharacters, passwordWeakness } from '../../../shared/domain/password-strength.ts'
import { FormRow } from '../../components/form-row.tsx'
import { PasswordInput } from '../../components/password-row.tsx'
import { useText } from '../../text/text-context.tsx'

/** A new passphrase, typed twice: nobody can help who has mistyped it. */
export interface TypedPassphrase {
  readonly passphrase: string
  readonly repeated: string
}

export const noPassphrase: TypedPassphrase = { passphrase: '', repeated: '' }

export interface PassphraseFieldsProps {
  readonly value: TypedPassphrase
  readonly onChange: (value: TypedPassphrase) => void
}

/** Says while it is typed whether it will do; the main process asks the same again. */
export function PassphraseFields({ value, onChange }: PassphraseFieldsProps) {
  const { logOn, settings } = useText()
  const { passphrase, repeated } = value
  const isDifferent = repeated !== '' && !passphrase.startsWith(repeated)
  return (
    <>
      <FormRow label={settings.passphrase} help={useStrengthText(passphrase)}>
        {(wiring) => (
          <PasswordInput
            name="passphrase"
            value={passphrase}
            onChange={(typed) => onChange({ ...value, passphrase: typed })}
            wiring={wiring}
          />
        )}
      </FormRow>
      <FormRow label={settings.repeatPassphrase} error={isDifferent ? logOn.notTheSame : undefined}>
        {(wiring) => (
          <PasswordInput
            name="repeated"
            value={repeated}
            onChange={(typed) => onChange({ ...value, repeated: typed })}
            wiring={wiring}
          />
        )}
      </FormRow>
    </>
  )
}

function useStrengthText(passphrase: string): string {
  const { logOn } = useText()
  if (passphrase === '') return logOn.strengthHint(fewestPasswordCharacters)
  const weakness = passwordWeakness(passphrase, '')
  return weakness === null ? logOn.strong : logOn.weakness[weakness]
}
