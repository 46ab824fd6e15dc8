import OutlinedInput from '@mui/material/OutlinedInput'
import { EntranceField, type EntranceFieldProps } from './entrance-field.tsx'

export interface TextFieldProps extends Omit<EntranceFieldProps, 'children'> {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly autoComplete?: string
}

export function TextField({
  name,
  value,
  onChange,
  autoFocus = false,
  autoComplete = 'off',
  ...field
}: TextFieldProps) {
  return (
    <EntranceField {...field}>
      {({ id, describedBy, invalid }) => (
        <OutlinedInput
          id={id}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoFocus={autoFocus}
          autoComplete={autoComplete}
          error={invalid}
          fullWidth
          slotProps={{ input: { 'aria-describedby': describedBy, spellCheck: false } }}
        />
      )}
    </EntranceField>
  )
}
