import {
  secretFields,
  secretName,
  type DirectoryConfiguration,
} from '../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { DirectorySecrets } from './connector-factory.ts'
import { because } from '../../shared/text/reason.ts'

/** Secrets of a draft, by field: a string is meant as typed, null stands for the stored one. */
export type DraftSecrets = Readonly<Record<string, string | null>>

const fieldsOf = (configuration: DirectoryConfiguration): readonly string[] => secretFields[configuration.type]

export function requireSecretField(configuration: DirectoryConfiguration, field: string): void {
  if (fieldsOf(configuration).includes(field)) return
  const known = fieldsOf(configuration).join(', ')
  throw problemError('setting-invalid', 'settings', {
    parameters: {
      field: secretName(configuration.id, field),
      reason: because('not-secret', { known: known === '' ? because('no-secrets') : known }),
    },
  })
}

export async function listStoredSecrets(
  store: SecretStore,
  configuration: DirectoryConfiguration,
): Promise<Record<string, boolean>> {
  const stored = fieldsOf(configuration).map(async (field) => {
    return [field, await store.has(secretName(configuration.id, field))] as const
  })
  return Object.fromEntries(await Promise.all(stored))
}

/** The secrets that a connector gets: typed ones as they are, all others from the store. */
export async function resolveSecrets(
  store: SecretStore,
  configuration: DirectoryConfiguration,
  drafts: DraftSecrets,
): Promise<DirectorySecrets> {
  const resolved = await Promise.all(
    fieldsOf(configuration).map(async (field) => {
      const typed = Object.hasOwn(drafts, field) ? (drafts[field] ?? null) : null
      return [field, typed ?? (await store.read(secretName(configuration.id, field)))] as const
    }),
  )
  return Object.fromEntries(resolved.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Stores what was typed; an empty one is none, and is removed. */
export async function saveSecrets(
  store: SecretStore,
  configuration: DirectoryConfiguration,
  drafts: DraftSecrets,
): Promise<void> {
  for (const field of Object.keys(drafts)) requireSecretField(configuration, field)
  for (const [field, value] of Object.entries(drafts)) {
    const name = secretName(configuration.id, field)
    if (value === '') await store.delete(name)
    else if (value !== null) await store.set(name, value)
  }
}

export async function deleteSecrets(store: SecretStore, configuration: DirectoryConfiguration): Promise<void> {
  for (const field of fieldsOf(configuration)) await store.delete(secretName(configuration.id, field))
}
