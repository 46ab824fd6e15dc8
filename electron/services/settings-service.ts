import { dirname } from 'node:path'
import type { LogLevel } from '../../shared/domain/log-level.ts'
import type { SecretProtection } from '../../shared/domain/secret-protection.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { OutputOf } from '../../shared/ipc/contract.ts'
import type { OwnFolder } from '../../shared/ipc/settings-calls.ts'
import type { Log } from '../logging/log.ts'
import { logFile } from '../logging/read-newest-log.ts'
import { noFolderOpener, type FolderOpener } from './folder-opener.ts'

export interface SettingsService {
  describe(): OutputOf<'settings.describe'>
  openFolder(folder: OwnFolder): Promise<Readonly<Record<string, never>>>
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
  readonly openFolder?: FolderOpener | undefined
  readonly facts: { readonly dataFolder: string }
}

export function createSettingsService(parts: SettingsParts): SettingsService {
  const { settings, log, secretProtection, openFolder = noFolderOpener } = parts
  const { dataFolder } = parts.facts
  return {
    describe: () => ({ dataFolder, secretProtection, logLevel: settings.logLevel(), logFile: logFile(dataFolder) }),
    openFolder: async (name) => {
      const folder = name === 'data' ? dataFolder : dirname(logFile(dataFolder))
      if (!(await openFolder(folder))) throw problemError('folder-not-opened', 'settings', { parameters: { folder } })
      return {}
    },
    saveLogLevel: async (level) => {
      await settings.saveLogLevel(level)
      log.setLevel(level)
      return { level }
    },
  }
}
