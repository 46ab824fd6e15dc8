import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import { useId, type ReactNode, type Ref } from 'react'

export interface CheckboxRowProps {
  readonly name: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly help?: ReactNode
  /** Always in sight below the box, e.g. a warning while it is on. */
  readonly notice?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly disabled?: boolean
  /** `field`: in the column of the fields. `start`: at the left edge, for lists of boxes. */
  readonly align?: 'field' | 'start'
}

/** Width of the box, so that the help starts where the label does. */
const labelIndent = '26px'

/** The label stands right of the box, as Windows has it; the box stands in the column of the fields. */
export function CheckboxRow({ name, label, checked, onChange, ...rest }: CheckboxRowProps) {
  const { help, notice, inputRef, disabled = false, align = 'field' } = rest
  const helpId = useId()
  return (
    <Box sx={{ pl: align === 'field' ? { md: '236px' } : 0, maxWidth: align === 'field' ? { md: 796 } : 'none' }}>
      <FormControlLabel
        label={label}
        disabled={disabled}
        control={
          <Checkbox
            name={name}
            checked={checked}
            onChange={(_event, next) => onChange(next)}
            slotProps={{
              input: {
                ...(help === undefined ? {} : { 'aria-describedby': helpId }),
                ...(inputRef === undefined ? {} : { ref: inputRef }),
              },
            }}
          />
        }
      />
      {help !== undefined && (
        <FormHelperText id={helpId} sx={{ mt: 0, pl: labelIndent }}>
          {help}
        </FormHelperText>
      )}
      {notice}
    </Box>
  )
}
