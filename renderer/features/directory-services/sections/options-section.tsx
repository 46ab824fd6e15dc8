import { Section } from '../../../components/section.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormCheckboxRow } from '../fields/form-checkbox-row.tsx'
import { DefaultPrivilegesRow } from '../privileges/default-privileges-row.tsx'
import { DeletionLimitRow } from './deletion-limit-row.tsx'

export function OptionsSection() {
  const { options } = useText().directoryServices
  return (
    <Section title={options.title}>
      <FormCheckboxRow
        name="options.automaticallyDeleteUsers"
        label={options.automaticallyDelete}
        help={options.automaticallyDeleteHelp}
      />
      <DeletionLimitRow />
      <DefaultPrivilegesRow />
    </Section>
  )
}
