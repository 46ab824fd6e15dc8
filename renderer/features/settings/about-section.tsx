import { useCallQuery } from '../../api/use-call.ts'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { ShownRow } from './shown-row.tsx'

export function AboutSection() {
  const { common, shell } = useText()
  const description = useCallQuery('application.describe', {}).data
  if (description === undefined) return null
  return (
    <Section title={shell.about}>
      <ShownRow label={shell.version} value={`${common.productName} ${description.version}`} />
    </Section>
  )
}
