import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useController } from 'react-hook-form'
import { FormRow } from '../../../components/form-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { useDirectoryForm } from '../form/editor-context.tsx'

/** `[5] users, or [10] percent`: the larger of the two counts. */
export function DeletionLimitRow() {
  const { options } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { error: countError } = useController({ control, name: 'options.deletionLimit.count' }).fieldState
  const { error: percentError } = useController({ control, name: 'options.deletionLimit.percent' }).fieldState
  return (
    <FormRow
      labels="group"
      label={options.deletionLimit}
      help={options.deletionLimitHelp}
      error={(countError ?? percentError)?.message}
    >
      {({ describedBy }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <NumberField name="options.deletionLimit.count" label={options.limitCount} describedBy={describedBy} />
          <Typography component="span">{options.limitUsers}</Typography>
          <NumberField name="options.deletionLimit.percent" label={options.limitPercent} describedBy={describedBy} />
          <Typography component="span">{options.limitPercentUnit}</Typography>
        </Box>
      )}
    </FormRow>
  )
}

interface NumberFieldProps {
  readonly name: 'options.deletionLimit.count' | 'options.deletionLimit.percent'
  readonly label: string
  readonly describedBy: string | undefined
}

function NumberField({ name, label, describedBy }: NumberFieldProps) {
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name })
  return (
    <OutlinedInput
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      autoComplete="off"
      sx={{ width: 96 }}
      slotProps={{ input: { 'aria-label': label, 'aria-describedby': describedBy, inputMode: 'numeric' } }}
    />
  )
}
