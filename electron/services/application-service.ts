import type { Preferences } from '../../shared/ipc/application-calls.ts'

type PreferenceChanges = { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }

export interface ApplicationDescription {
  readonly version: string
  readonly host: 'electron' | 'browser'
  readonly dataFolder: string
  readonly preferences: Preferences
}

export interface ApplicationService {
  describe(): ApplicationDescription
  savePreferences(changes: PreferenceChanges): Promise<Preferences>
}

/** What the screens remember; fields that a change leaves out stay as they are. */
export interface PreferenceSettings {
  preferences(): Preferences
  savePreferences(preferences: Preferences): Promise<void>
}

export function createApplicationService(
  facts: Omit<ApplicationDescription, 'preferences'>,
  settings: PreferenceSettings,
): ApplicationService {
  return {
    describe: () => ({ ...facts, preferences: settings.preferences() }),
    savePreferences: async (changes) => {
      const present = settings.preferences()
      const next = {
        language: changes.language ?? present.language,
        appearance: changes.appearance ?? present.appearance,
        columnWidths: changes.columnWidths ?? present.columnWidths,
      }
      await settings.savePreferences(next)
      return next
    },
  }
}
