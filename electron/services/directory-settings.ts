import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../shared/errors/problem-error.ts'

/** Where the configured directories are kept. */
export interface DirectorySettings {
  directories(): readonly DirectoryConfiguration[]
  /** Reads, changes and writes as one step. */
  updateDirectories(
    change: (present: readonly DirectoryConfiguration[]) => readonly DirectoryConfiguration[],
  ): Promise<void>
}

export function requireDirectory(settings: Pick<DirectorySettings, 'directories'>, id: string): DirectoryConfiguration {
  const found = settings.directories().find((directory) => directory.id === id)
  if (found === undefined) throw notConfigured(settings, id)
  return found
}

/** The directory of that name, or the only one where none is named. */
export function requireOneDirectory(settings: DirectorySettings, id: string | null): DirectoryConfiguration {
  if (id !== null) return requireDirectory(settings, id)
  const [only, ...others] = settings.directories()
  if (only === undefined) throw notConfigured(settings, '')
  if (others.length > 0) {
    throw problemError('directory-ambiguous', 'settings', { parameters: { configured: configuredNames(settings) } })
  }
  return only
}

function notConfigured(settings: Pick<DirectorySettings, 'directories'>, id: string) {
  return problemError('directory-not-configured', 'settings', {
    parameters: { directory: id, configured: configuredNames(settings) },
  })
}

const configuredNames = (settings: Pick<DirectorySettings, 'directories'>): string =>
  settings
    .directories()
    .map((directory) => directory.id)
    .join(', ') || '-'
