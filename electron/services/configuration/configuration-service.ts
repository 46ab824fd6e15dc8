import { secretFields, secretName } from '../../../shared/configuration/directory-configuration.ts'
import type { DirectoryConfiguration } from '../../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts'
import type { SecretStore } from '../../secrets/secret-store.ts'
import { deleteSecrets } from '../directory-secrets.ts'
import type { DirectorySettings } from '../directory-settings.ts'
import { requireStrongPassword } from '../log-on/require-strong-password.ts'
import { compareConfigurations, fingerprintOf } from './compare-configurations.ts'
import { readImport, type ImportedFile } from './read-import.ts'
import { replacingSecrets } from './replace-secrets.ts'
import { sealConfiguration } from '../../secrets/seal-configuration.ts'

type ImportPreview = OutputOf<'settings.previewImport'>
type ImportRequest = InputOf<'settings.importConfiguration'>
type ImportOutcome = OutputOf<'settings.importConfiguration'>

export interface ConfigurationService {
  /** Without a passphrase the text of `config export`; with one everything sealed, secrets too. */
  exportConfiguration(passphrase: string | null): Promise<OutputOf<'settings.exportConfiguration'>>
  previewImport(text: string, passphrase: string | null): Promise<ImportPreview>
  /** Takes what was shown, or nothing. */
  importConfiguration(request: ImportRequest): Promise<ImportOutcome>
}

export interface ConfigurationParts {
  readonly settings: DirectorySettings
  readonly secrets: SecretStore
  /** Throws `run-active` while a run of that directory is going on. */
  readonly refuseWhileRunning: (directory: string) => void
}

export function createConfigurationService(parts: ConfigurationParts): ConfigurationService {
  return {
    exportConfiguration: (passphrase) => exportConfiguration(parts, passphrase),
    previewImport: async (text, passphrase) => {
      const file = await readImport(text, passphrase)
      return file === null ? { kind: 'passphrase-needed' } : preview(parts, text, file)
    },
    importConfiguration: (request) => importConfiguration(parts, request),
  }
}

async function exportConfiguration({ settings, secrets }: ConfigurationParts, passphrase: string | null) {
  const configuration = { version: 1 as const, directories: [...settings.directories()] }
  if (passphrase === null)
    return { fileName: 'dsconsole-configuration.json', text: `${JSON.stringify(configuration, null, 2)}\n` }
  requireStrongPassword(passphrase, '')
  const stored = new Map<string, string>()
  for (const name of namesOf(configuration.directories)) {
    const value = await secrets.read(name)
    if (value !== null) stored.set(name, value)
  }
  const content = { configuration, secrets: Object.fromEntries(stored) }
  return {
    fileName: 'dsconsole-configuration-with-secrets.json',
    text: await sealConfiguration(content, passphrase),
  }
}

async function preview(
  { settings, secrets }: ConfigurationParts,
  text: string,
  file: ImportedFile,
): Promise<ImportPreview> {
  const present = settings.directories()
  const names = [...new Set([...namesOf(present), ...namesOf(file.directories)])]
  const stored = await Promise.all(names.map(async (name) => ((await secrets.has(name)) ? [name] : [])))
  const compared = {
    present,
    next: file.directories,
    stored: new Set(stored.flat()),
    brought: new Set(broughtBy(file).keys()),
  }
  return { kind: 'changes', fingerprint: fingerprintOf(present, text), changes: [...compareConfigurations(compared)] }
}

async function importConfiguration(parts: ConfigurationParts, request: ImportRequest): Promise<ImportOutcome> {
  const { settings, secrets, refuseWhileRunning } = parts
  const file = await readImport(request.text, request.passphrase)
  if (file === null) throw problemError('passphrase-wrong', 'settings')
  const kept = new Set(file.directories.map(({ id }) => id))
  const brought = broughtBy(file)
  let removed: readonly DirectoryConfiguration[] = []
  await replacingSecrets(secrets, brought, () =>
    settings.updateDirectories((present) => {
      if (fingerprintOf(present, request.text) !== request.expectedFingerprint)
        throw problemError('configuration-moved', 'settings')
      removed = present.filter(({ id }) => !kept.has(id))
      for (const { id } of removed) refuseWhileRunning(id)
      return file.directories
    }),
  )
  for (const directory of removed) await deleteSecrets(secrets, directory)
  return { directories: [...kept], removed: removed.map(({ id }) => id), secrets: brought.size }
}

const namesOf = (directories: readonly DirectoryConfiguration[]): readonly string[] =>
  directories.flatMap(({ id, type }) => secretFields[type].map((field) => secretName(id, field)))

/** Only those that a directory of the file asks for: nothing is stored that no screen shows. */
function broughtBy(file: ImportedFile): ReadonlyMap<string, string> {
  const asked = new Set(namesOf(file.directories))
  return new Map([...file.secrets].filter(([name]) => asked.has(name)))
}
