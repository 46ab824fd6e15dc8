import type { LogLevel } from '../../shared/domain/log-level.ts'
import type { SecretProtection } from '../../shared/domain/secret-protection.ts'
import type { OutputOf } from '../../shared/ipc/contract.ts'
import type { Log } from '../logging/log.ts'
import { logFile } from '../logging/read-newest-log.ts'

export interface SettingsService {
  describe(): OutputOf<'settings.describe'>
  /** Kept, and in effect at once. Other processes take it at their next start. */
  saveLogLevel(level: LogLevel): Promise<{ level: LogLevel }>
}

export interface LogLevelSettings {
  logLevel(): LogLevel
  saveLogLevel(level: LogLevel): Promise<void>
}

export interface SettingsParts {
  readonly settings: LogLevelSettings
  readonly log: Pick<Log, 'setLevel'>
  readonly secretProtection: SecretProtection
  readonly facts: { readonly dataFolder: string }
}

export function createSettingsService({ settings, log, secretProtection, facts }: SettingsParts): SettingsService {
  const { dataFolder } = facts
  return {
    describe: () => ({ dataFolder, secretProtection, logLevel: settings.logLevel(), logFile: logFile(dataFolder) }),
    saveLogLevel: async (level) => {
      await settings.saveLogLevel(level)
      log.setLevel(level)
      return { level }
    },
  }
}
