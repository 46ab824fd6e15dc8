import type { Preferences } from '../../shared/ipc/application-calls.ts'
import { languages, type Language } from './texts.ts'

/** The first of the system's languages that the screens speak; English where there is none. */
export function chooseLanguage(preference: Preferences['language'], systemLanguages: readonly string[]): Language {
  if (preference !== 'system') return preference
  const spoken = systemLanguages.map((tag) =>
    languages.find((language) => tag.toLowerCase().split('-')[0] === language),
  )
  return spoken.find((language) => language !== undefined) ?? 'en'
}
