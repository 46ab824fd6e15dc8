import type { settingsCalls } from '../../../shared/ipc/settings-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createSettingsHandlers(services: Services): CallHandlers<typeof settingsCalls> {
  const { settings, configuration, support } = services
  return {
    'settings.describe': () => settings.describe(),
    'settings.openFolder': ({ folder }) => settings.openFolder(folder),
    'settings.saveLogLevel': ({ level }) => settings.saveLogLevel(level),
    'settings.exportConfiguration': ({ passphrase }) => configuration.exportConfiguration(passphrase),
    'settings.previewImport': ({ text, passphrase }) => configuration.previewImport(text, passphrase),
    'settings.importConfiguration': (request) => configuration.importConfiguration(request),
    'settings.createSupportBundle': () => support.createBundle(),
  }
}
