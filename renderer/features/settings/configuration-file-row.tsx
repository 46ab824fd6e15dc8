import Typography from '@mui/material/Typography'
import { FormRow } from '../../components/form-row.tsx'
import { LoadFileButton } from '../../components/load-file-button.tsx'
import { useText } from '../../text/text-context.tsx'
import { readConfigurationText } from './read-configuration-text.ts'
import type { ChosenConfiguration } from './use-configuration-import.ts'

export interface ConfigurationFileRowProps {
  readonly file: ChosenConfiguration | null
  readonly disabled: boolean
  readonly onChoose: (file: ChosenConfiguration) => void
}

/** Read in the page: the browser console and the window do it alike. */
export function ConfigurationFileRow({ file, disabled, onChoose }: ConfigurationFileRowProps) {
  const { settings } = useText()
  const errors = { text: undefined, 'not-text': settings.notText, 'too-long': settings.tooLong }
  return (
    <FormRow
      label={settings.file}
      labels="group"
      error={file === null ? undefined : errors[file.kind]}
      aside={
        !disabled && (
          <LoadFileButton
            label={settings.choose}
            accept=".json,application/json"
            onLoad={(name, content) => onChoose({ name, ...readConfigurationText(content) })}
          />
        )
      }
    >
      {() => (
        <Typography sx={{ pt: { md: '6px' }, overflowWrap: 'anywhere' }}>
          {file === null ? settings.noFile : file.name}
        </Typography>
      )}
    </FormRow>
  )
}
