import { usePreferences, useSavePreferences } from '../../api/use-preferences.ts'
import { Section } from '../../components/section.tsx'
import { SelectRow } from '../../components/select-row.tsx'
import { useText } from '../../text/text-context.tsx'

export function DisplaySection() {
  const { shell } = useText()
  const { language, appearance } = usePreferences()
  const save = useSavePreferences()
  return (
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
  )
}
