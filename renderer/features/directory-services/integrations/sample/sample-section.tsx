import { sampleStateSchema } from '../../../../../shared/configuration/sample.ts'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { GroupRow } from '../../groups/group-row.tsx'

export function SampleSection() {
  const { sample } = useText().directoryServices
  return (
    <Section title={sample.title} description={sample.description}>
      <FormSelectRow
        name="sample.connection.state"
        label={sample.state}
        help={sample.stateHelp}
        options={sampleStateSchema.options.map((value) => ({ value, label: sample.states[value] }))}
      />
      <GroupRow name="sample.filters.groups" />
    </Section>
  )
}
