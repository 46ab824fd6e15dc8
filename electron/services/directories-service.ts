import type { ConfigurationFile } from '../../shared/configuration/configuration-file.ts'
import { secretName, type DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { ConfiguredDirectory, DirectoryDraft } from '../../shared/ipc/directory-calls.ts'
import { ProblemError, problemError } from '../../shared/errors/problem-error.ts'
import { validateConfigurationFile } from '../settings/validate-configuration.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import { deleteSecrets, listStoredSecrets, requireSecretField, saveSecrets } from './directory-secrets.ts'
import { requireDirectory, requireOneDirectory, type DirectorySettings } from './directory-settings.ts'

interface SecretPlace {
  readonly directory: string
  readonly field: string
}

/** Ids of directories. */
interface ImportedConfiguration {
  readonly directories: readonly string[]
  readonly removed: readonly string[]
}

export interface DirectoriesService {
  list(): Promise<readonly ConfiguredDirectory[]>
  /** The directory of that name, or the only one where null is given. */
  find(directory: string | null): DirectoryConfiguration
  save(draft: DirectoryDraft): Promise<ConfiguredDirectory>
  /** Users that came from it stay in the database. */
  remove(directory: string): Promise<void>
  setSecret(place: SecretPlace, value: string): Promise<void>
  deleteSecret(place: SecretPlace): Promise<void>
  /** The configuration becomes what the file says; directories that it does not name go, with their secrets. */
  importConfiguration(text: string): Promise<ImportedConfiguration>
  exportConfiguration(): ConfigurationFile
}

export interface DirectoriesDependencies {
  readonly settings: DirectorySettings
  readonly secrets: SecretStore
  /** Throws `run-active` while a run of that directory is going on. */
  readonly refuseWhileRunning: (directory: string) => void
}

export function createDirectoriesService(dependencies: DirectoriesDependencies): DirectoriesService {
  const { settings, secrets } = dependencies
  return {
    list: () => Promise.all(settings.directories().map((configuration) => describe(secrets, configuration))),
    find: (directory) => requireOneDirectory(settings, directory),
    save: (draft) => save(dependencies, draft),
    remove: (directory) => remove(dependencies, directory),
    setSecret: async ({ directory, field }, value) => {
      requireSecretField(requireDirectory(settings, directory), field)
      const name = secretName(directory, field)
      if (value === '') throw problemError('password-empty', 'settings', { parameters: { name } })
      await secrets.set(name, value)
    },
    deleteSecret: async ({ directory, field }) => {
      requireSecretField(requireDirectory(settings, directory), field)
      await secrets.delete(secretName(directory, field))
    },
    importConfiguration: (text) => importConfiguration(dependencies, text),
    exportConfiguration: () => ({ version: 1, directories: [...settings.directories()] }),
  }
}

const describe = async (secrets: SecretStore, configuration: DirectoryConfiguration): Promise<ConfiguredDirectory> => ({
  configuration,
  storedSecrets: await listStoredSecrets(secrets, configuration),
})

/** The secret first: a configuration that was saved always finds the secret that was typed with it. */
async function save(dependencies: DirectoriesDependencies, draft: DirectoryDraft): Promise<ConfiguredDirectory> {
  const { settings, secrets } = dependencies
  const { configuration } = draft
  await saveSecrets(secrets, configuration, draft.secrets)
  await settings.updateDirectories((present) => replaceOrAdd(present, configuration))
  return describe(secrets, configuration)
}

function replaceOrAdd(present: readonly DirectoryConfiguration[], saved: DirectoryConfiguration) {
  return present.some((directory) => directory.id === saved.id)
    ? present.map((directory) => (directory.id === saved.id ? saved : directory))
    : [...present, saved]
}

async function remove(dependencies: DirectoriesDependencies, id: string): Promise<void> {
  const { settings, secrets, refuseWhileRunning } = dependencies
  const configuration = requireDirectory(settings, id)
  refuseWhileRunning(id)
  await settings.updateDirectories((present) => present.filter((directory) => directory.id !== id))
  await deleteSecrets(secrets, configuration)
}

async function importConfiguration(
  { settings, secrets, refuseWhileRunning }: DirectoriesDependencies,
  text: string,
): Promise<ImportedConfiguration> {
  const file = validateConfigurationFile(text)
  if (!file.ok) throw new ProblemError(file.error)
  const { directories } = file.value
  const kept = new Set(directories.map((directory) => directory.id))
  const removed = settings.directories().filter((directory) => !kept.has(directory.id))
  for (const directory of removed) refuseWhileRunning(directory.id)
  await settings.updateDirectories(() => directories)
  for (const directory of removed) await deleteSecrets(secrets, directory)
  return { directories: [...kept], removed: removed.map((directory) => directory.id) }
}
