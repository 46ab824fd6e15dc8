import type { DirectoryConfiguration } from '../../../shared/configuration/directory-configuration.ts'
import { isSealed } from '../../../shared/configuration/sealed-format.ts'
import { firstIssue } from '../../../shared/errors/describe-issue.ts'
import { problemError, ProblemError } from '../../../shared/errors/problem-error.ts'
import { validateConfigurationFile } from '../../settings/validate-configuration.ts'
import { openSealed, parseSealed, type ConfigurationWithSecrets } from '../../secrets/seal-configuration.ts'

export interface ImportedFile {
  readonly directories: readonly DirectoryConfiguration[]
  /** By name; none in a file that is not sealed. */
  readonly secrets: ReadonlyMap<string, string>
}

/** null: the file is sealed, and no passphrase was given. Rejects where it cannot be taken as a whole. */
export async function readImport(text: string, passphrase: string | null): Promise<ImportedFile | null> {
  const value = parseJson(text)
  if (isSealed(value)) return passphrase === null ? null : asImported(await unseal(value, passphrase))
  const file = validateConfigurationFile(text)
  if (!file.ok) throw new ProblemError(file.error)
  return { directories: file.value.directories, secrets: new Map() }
}

async function unseal(value: unknown, passphrase: string): Promise<ConfigurationWithSecrets> {
  const file = parseSealed(value)
  if (!file.success)
    throw problemError('sealed-file-unusable', 'settings', { parameters: { ...firstIssue(file.error) } })
  // Nobody can have sealed a file under an empty one here.
  const content = passphrase === '' ? null : await openSealed(file.data, passphrase)
  if (content === null) throw problemError('passphrase-wrong', 'settings')
  return content
}

const asImported = ({ configuration, secrets }: ConfigurationWithSecrets): ImportedFile => ({
  directories: configuration.directories,
  secrets: new Map(Object.entries(secrets)),
})

/** What is no JSON is no sealed file; why it is none, is said where it is read as a configuration. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return null
  }
}
