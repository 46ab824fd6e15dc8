import Typography from '@mui/material/Typography'
import { useCallQuery } from '../api/use-call.ts'
import { usePreferences, useSavePreferences } from '../api/use-preferences.ts'
import { FormRow } from '../components/form-row.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { SelectRow } from '../components/select-row.tsx'
import { useText } from '../text/text-context.tsx'

/** Language and appearance take effect at once; there is nothing to save. */
export function SettingsPage() {
  const { shell } = useText()
  const { language, appearance } = usePreferences()
  const save = useSavePreferences()
  return (
    <Page title={shell.settings}>
      <Section title={shell.display}>
        <SelectRow
          name="language"
          label={shell.language}
          value={language}
          options={[
            { value: 'system', label: shell.languageSystem },
            { value: 'en', label: shell.languageEnglish },
            { value: 'de', label: shell.languageGerman },
          ]}
          onChange={(chosen) => save({ language: chosen })}
        />
        <SelectRow
          name="appearance"
          label={shell.appearance}
          value={appearance}
          options={[
            { value: 'system', label: shell.appearanceSystem },
            { value: 'light', label: shell.appearanceLight },
            { value: 'dark', label: shell.appearanceDark },
          ]}
          onChange={(chosen) => save({ appearance: chosen })}
        />
      </Section>
      <AboutSection />
    </Page>
  )
}

function AboutSection() {
  const { shell } = useText()
  const description = useCallQuery('application.describe', {}).data
  if (description === undefined) return null
  const facts = [
    { label: shell.version, value: description.version },
    { label: shell.dataFolder, value: description.dataFolder },
  ]
  return (
    <Section title={shell.about}>
      {facts.map(({ label, value }) => (
        <FormRow key={label} label={label} labels="group">
          {() => <Typography sx={{ pt: { md: '6px' }, overflowWrap: 'anywhere' }}>{value}</Typography>}
        </FormRow>
      ))}
    </Section>
  )
}
