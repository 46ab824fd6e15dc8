import { secretFields } from '../../../../shared/configuration/directory-configuration.ts'
import type { DirectoryForm } from './directory-form.ts'

type SecretField = keyof DirectoryForm['secrets']

/** The secrets that stand on the page: with Windows Authentication there is none. */
export function secretsInUse({ type, activeDirectory }: DirectoryForm): readonly SecretField[] {
  if (type === 'active-directory' && activeDirectory.connection.authentication === 'windows') return []
  return secretFields[type]
}
