import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** Where the database, the settings, the archives and the log lie: as named, else this account's own folder. */
export function resolveDataFolder(named: string | undefined, environment: NodeJS.ProcessEnv): string {
  const chosen = named ?? environment['DSCONSOLE_DATA'] ?? ''
  return resolve(chosen === '' ? envPaths('directory-services-console', { suffix: '' }).data : chosen)
}
