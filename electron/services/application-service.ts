import type { Preferences } from '../../shared/ipc/application-calls.ts'
import type { FolderPicker } from './folder-picker.ts'

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
  readonly pickFolder: FolderPicker
}

/** What the screens remember; fields that a change leaves out stay as they are. */
export interface PreferenceSettings {
  preferences(): Preferences
  savePreferences(preferences: Preferences): Promise<void>
}

export interface ApplicationParts {
  readonly settings: PreferenceSettings
  readonly pickFolder: FolderPicker
}

export function createApplicationService(
  facts: Omit<ApplicationDescription, 'preferences'>,
  { settings, pickFolder }: ApplicationParts,
): ApplicationService {
  return {
    describe: () => ({ ...facts, preferences: settings.preferences() }),
    savePreferences: async (changes) => {
      const present = settings.preferences()
      const updates = changes.updates ?? present.updates
      const next = {
        language: changes.language ?? present.language,
        appearance: changes.appearance ?? present.appearance,
        columnWidths: changes.columnWidths ?? present.columnWidths,
        ...(updates === undefined ? {} : { updates }),
      }
      await settings.savePreferences(next)
      return next
    },
    pickFolder,
  }
}
