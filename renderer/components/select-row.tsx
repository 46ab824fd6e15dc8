import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import type { Ref } from 'react'
import { FormRow, type RowProps } from './form-row.tsx'
import { useListPlace } from './use-list-place.ts'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectRowProps<Value extends string> extends RowProps {
  readonly name: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly disabled?: boolean
}

export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { name, value, options, onChange, inputRef, disabled = false, ...row } = props
  const place = useListPlace()
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <FormRow {...row}>
      {({ id, labelId, describedBy, invalid }) => (
        <Select<string>
          id={id}
          labelId={labelId}
          name={name}
          value={value}
          onChange={(event) => choose(event.target.value)}
          {...(inputRef === undefined ? {} : { inputRef })}
          disabled={disabled}
          error={invalid}
          fullWidth
          {...place}
          {...(describedBy === undefined ? {} : { SelectDisplayProps: { 'aria-describedby': describedBy } })}
        >
          {options.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </Select>
      )}
    </FormRow>
  )
}
