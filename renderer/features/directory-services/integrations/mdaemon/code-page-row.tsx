import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useController } from 'react-hook-form'
import { useCallQuery } from '../../../../api/use-call.ts'
import { FormRow } from '../../../../components/form-row.tsx'
import { useText } from '../../../../text/text-context.tsx'
import type { Texts } from '../../../../text/texts.ts'
import { useDirectoryForm } from '../../form/editor-context.tsx'

/** Empty stands for the automatic choice. The list is searched by name and by region. */
export function CodePageRow() {
  const { mdaemon } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name: 'mdaemon.connection.codePage' })
  const { data } = useCallQuery('mdaemon.listEncodings', {})
  const encodings = data?.encodings ?? []
  const options = ['', ...encodings, ...(field.value === '' || encodings.includes(field.value) ? [] : [field.value])]
  const label = (encoding: string): string =>
    encoding === '' ? mdaemon.automatic(data?.ofThisMachine ?? '…') : labelOf(encoding, mdaemon)
  return (
    <FormRow label={mdaemon.codePage} help={mdaemon.codePageHelp} error={fieldState.error?.message}>
      {({ id, describedBy, invalid }) => (
        <Autocomplete
          id={id}
          options={options}
          value={field.value}
          onChange={(_event, chosen) => field.onChange(chosen)}
          getOptionLabel={label}
          noOptionsText={mdaemon.noEncoding}
          disableClearable
          disablePortal
          autoHighlight
          sx={inLineWithOthers}
          renderInput={({ slotProps, disabled }) => (
            <OutlinedInput
              {...slotProps.input}
              inputRef={field.ref}
              disabled={disabled}
              error={invalid}
              fullWidth
              inputProps={{ ...slotProps.htmlInput, 'aria-describedby': describedBy, spellCheck: false }}
            />
          )}
        />
      )}
    </FormRow>
  )
}

/** Its text begins where that of the other fields does. */
const inLineWithOthers = { '& .MuiOutlinedInput-root.MuiAutocomplete-inputRoot': { pl: '5px' } } as const

function labelOf(encoding: string, { regions }: Texts['directoryServices']['mdaemon']): string {
  const known: Readonly<Record<string, string>> = regions
  const region = Object.hasOwn(known, encoding) ? known[encoding] : undefined
  return region === undefined ? encoding : `${encoding} (${region})`
}
