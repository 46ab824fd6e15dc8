import OutlinedInput from '@mui/material/OutlinedInput'
import type { Ref } from 'react'
import { FormRow, type RowProps } from './form-row.tsx'

export interface TextRowProps extends RowProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** The field itself, e.g. for react-hook-form to focus it. */
  readonly inputRef?: Ref<HTMLInputElement>
  readonly disabled?: boolean
  /** More than one line: the field grows with its text. */
  readonly lines?: 'one' | 'several'
  /** Fixed-width letters, for filters and distinguished names. */
  readonly font?: 'text' | 'code'
  readonly inputMode?: 'text' | 'numeric' | 'url'
  readonly autoComplete?: string
}

export function TextRow({ name, value, onChange, onBlur, inputRef, ...rest }: TextRowProps) {
  const { disabled = false, lines = 'one', font = 'text', inputMode, autoComplete = 'off', ...row } = rest
  return (
    <FormRow {...row}>
      {({ id, describedBy, invalid }) => (
        <OutlinedInput
          id={id}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...(onBlur === undefined ? {} : { onBlur })}
          {...(inputRef === undefined ? {} : { inputRef })}
          disabled={disabled}
          error={invalid}
          fullWidth
          multiline={lines === 'several'}
          maxRows={8}
          autoComplete={autoComplete}
          slotProps={{
            input: {
              'aria-describedby': describedBy,
              spellCheck: false,
              inputMode,
              sx: font === 'code' ? { fontFamily: 'monospace' } : {},
            },
          }}
        />
      )}
    </FormRow>
  )
}
