import { useCallQuery } from '../../api/use-call.ts'
import { usePreferences, useSavePreferences } from '../../api/use-preferences.ts'
import { Section } from '../../components/section.tsx'
import { SelectRow } from '../../components/select-row.tsx'
import { useText } from '../../text/text-context.tsx'

/** Only a window is ever updated by itself; the machine's policy may still say no. */
export function UpdatesSection() {
  const { settings } = useText()
  const host = useCallQuery('application.describe', {}).data?.host
  const { updates = 'ask' } = usePreferences()
  const save = useSavePreferences()
  if (host !== 'electron') return null
  return (
    <Section title={settings.updates.title} description={settings.updates.description}>
      <SelectRow
        name="updates"
        label={settings.updates.label}
        value={updates}
        options={[
          { value: 'ask', label: settings.updates.ask },
          { value: 'off', label: settings.updates.off },
        ]}
        onChange={(chosen) => save({ updates: chosen })}
      />
    </Section>
  )
}
