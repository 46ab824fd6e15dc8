import { directoryTypes } from '../../../../shared/configuration/directory-configuration.ts'
import { useText } from '../../../text/text-context.tsx'
import { FormSelectRow } from '../fields/form-select-row.tsx'

export function IntegrationRow() {
  const { integration } = useText().directoryServices
  return (
    <FormSelectRow
      name="type"
      label={integration.label}
      options={directoryTypes.map((value) => ({ value, label: integration.types[value] }))}
    />
  )
}
