import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useState, type Ref } from 'react'
import { useText } from '../text/text-context.tsx'
import { FormRow, type FieldWiring, type RowProps } from './form-row.tsx'

/** A secret is written, never read: the screen only knows whether one is stored. */
export type SecretValue =
  | { readonly kind: 'keep' }
  | { readonly kind: 'set'; readonly value: string }
  /** The stored one is removed when the page is saved. */
  | { readonly kind: 'remove' }

export interface PasswordRowProps extends RowProps {
  readonly name: string
  readonly stored: boolean
  readonly value: SecretValue
  readonly onChange: (value: SecretValue) => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly disabled?: boolean
}

/** "Stored" with Change and Remove; a field only while something new is typed or nothing is stored. */
export function PasswordRow({ name, stored, value, onChange, inputRef, disabled = false, ...row }: PasswordRowProps) {
  return (
    <FormRow {...row} labels={stored && value.kind !== 'set' ? 'group' : 'field'}>
      {(wiring) =>
        stored && value.kind !== 'set' ? (
          <StoredSecret removed={value.kind === 'remove'} disabled={disabled} onChange={onChange} />
        ) : (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <PasswordInput
              name={name}
              value={value.kind === 'set' ? value.value : ''}
              onChange={(typed) => onChange(typed === '' && !stored ? { kind: 'keep' } : { kind: 'set', value: typed })}
              wiring={wiring}
              disabled={disabled}
              {...(inputRef === undefined ? {} : { inputRef })}
              {...(stored ? { autoFocus: true } : {})}
            />
            {stored && <KeepButton onKeep={() => onChange({ kind: 'keep' })} />}
          </Box>
        )
      }
    </FormRow>
  )
}

function KeepButton({ onKeep }: { onKeep: () => void }) {
  const { common } = useText()
  return (
    <Button onClick={onKeep} sx={{ flexShrink: 0 }}>
      {common.keepStored}
    </Button>
  )
}

interface StoredSecretProps {
  readonly removed: boolean
  readonly disabled: boolean
  readonly onChange: (value: SecretValue) => void
}

function StoredSecret({ removed, disabled, onChange }: StoredSecretProps) {
  const { common } = useText()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Typography component="span">{removed ? common.removedOnSave : common.stored}</Typography>
      <Button disabled={disabled} onClick={() => onChange({ kind: 'set', value: '' })}>
        {common.change}
      </Button>
      <Button disabled={disabled} onClick={() => onChange({ kind: removed ? 'keep' : 'remove' })}>
        {removed ? common.undoRemove : common.remove}
      </Button>
    </Box>
  )
}

export interface PasswordInputProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly wiring: Pick<FieldWiring, 'id' | 'describedBy' | 'invalid'>
  readonly inputRef?: Ref<HTMLInputElement>
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** For the browser's own keeper of passwords: `present` is filled in, `new` is not. */
  readonly purpose?: 'new' | 'present'
}

/** What is being typed can be looked at; nothing that is stored ever comes here. */
export function PasswordInput({ name, value, onChange, wiring, purpose = 'new', ...rest }: PasswordInputProps) {
  const { common } = useText()
  const [shown, setShown] = useState(false)
  return (
    <OutlinedInput
      {...rest}
      id={wiring.id}
      name={name}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wiring.invalid}
      fullWidth
      autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
      slotProps={{ input: { 'aria-describedby': wiring.describedBy, spellCheck: false } }}
      endAdornment={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={shown ? common.hidePassword : common.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
          </IconButton>
        </InputAdornment>
      }
    />
  )
}
