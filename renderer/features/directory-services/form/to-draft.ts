import { secretFields } from '../../../../shared/configuration/directory-configuration.ts'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import type { SecretValue } from '../../../components/password-row.tsx'
import type { DirectoryForm } from './directory-form.ts'
import type { DraftScope } from './draft-scope.ts'
import { secretsInUse } from './secrets-in-use.ts'
import { toConfiguration } from './to-configuration.ts'

/** The values on the page as a call takes them; null where they are not valid. */
export function toDraft(id: string, form: DirectoryForm, scope: DraftScope): DirectoryDraft | null {
  const answer = toConfiguration(id, form, scope)
  if (answer.kind === 'invalid') return null
  const { configuration } = answer
  const fields: readonly (keyof DirectoryForm['secrets'])[] = secretFields[configuration.type]
  const inUse = secretsInUse(form)
  return {
    configuration,
    // One that is not on the page goes from the store with the next saving: nobody could remove it otherwise.
    secrets: Object.fromEntries(
      fields.map((field) => [field, inUse.includes(field) ? typedSecret(form.secrets[field]) : '']),
    ),
  }
}

/** null takes the stored one; an empty one removes it. */
function typedSecret(secret: SecretValue): string | null {
  switch (secret.kind) {
    case 'keep':
      return null
    case 'set':
      return secret.value
    case 'remove':
      return ''
  }
}
