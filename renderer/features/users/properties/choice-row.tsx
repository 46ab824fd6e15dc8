import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId, type ReactNode } from 'react'
import { FormRow } from '../../../components/form-row.tsx'

interface ChoiceOfRow<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly meaning: string
}

export interface ChoiceRowProps<Value extends string> {
  readonly name: string
  readonly label: string
  readonly value: Value
  readonly options: readonly ChoiceOfRow<Value>[]
  readonly onChange: (value: Value) => void
  /** What belongs to the chosen one. */
  readonly children?: ReactNode
}

/** One of a few things that exclude each other, each with its meaning. */
export function ChoiceRow<Value extends string>({ name, label, value, options, ...rest }: ChoiceRowProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) rest.onChange(option.value)
  }
  return (
    <FormRow label={label} labels="group">
      {({ labelId }) => (
        <>
          <RadioGroup aria-labelledby={labelId} name={name} value={value} onChange={(_event, next) => choose(next)}>
            {options.map((option) => (
              <Choice key={option.value} {...option} />
            ))}
          </RadioGroup>
          {rest.children}
        </>
      )}
    </FormRow>
  )
}

function Choice({ value, label, meaning }: ChoiceOfRow<string>) {
  const meaningId = useId()
  return (
    <div>
      <FormControlLabel
        value={value}
        label={label}
        control={<Radio size="small" sx={{ p: 0.75 }} slotProps={{ input: { 'aria-describedby': meaningId } }} />}
      />
      <FormHelperText id={meaningId} sx={{ mt: -0.5, pl: '26px' }}>
        {meaning}
      </FormHelperText>
    </div>
  )
}
