import { join } from 'node:path'
import { loadKey, loadOrCreateKey } from './key-file.ts'
import { seal, unseal } from './seal.ts'
import { openSealedFile, valueOf, without, type SealedFile, type WithFileLock } from './sealed-file.ts'
import { namingFile, secretStoreUnreadable } from './secret-store-problem.ts'
import type { SecretStore } from './secret-store.ts'
import { because } from '../../shared/text/reason.ts'

export interface KeyFileStoreOptions {
  readonly folder: string
  readonly withFileLock: WithFileLock
}

/** What can be moved to another store. */
export interface MovableSecretStore extends SecretStore {
  names(): Promise<readonly string[]>
}

/** `secrets.json`, sealed under `secrets.key` beside it. Whoever can read both has the secrets: hence owner only. */
export function createKeyFileSecretStore({ folder, withFileLock }: KeyFileStoreOptions): MovableSecretStore {
  const sealed = openSealedFile(join(folder, 'secrets.json'), withFileLock)
  const keyFile = join(folder, 'secrets.key')
  return {
    set: (name, value) =>
      sealed.update(async (present) => ({ ...present, [name]: seal(await loadOrCreateKey(keyFile), name, value) })),
    has: async (name) => Object.hasOwn(await sealed.read(), name),
    delete: (name) => sealed.update((present) => without(present, name)),
    read: (name) => namingFile(sealed.file, () => readSecret(sealed, keyFile, name)),
    names: async () => Object.keys(await sealed.read()),
  }
}

async function readSecret({ file, read }: SealedFile, keyFile: string, name: string): Promise<string | null> {
  const sealed = valueOf(await read(), name)
  if (sealed === undefined) return null
  const key = await loadKey(keyFile)
  if (key === null) throw secretStoreUnreadable(keyFile, because('key-missing'))
  const value = unseal(key, name, sealed)
  if (value === null) throw secretStoreUnreadable(file, because('value-changed-or-other-key', { name }))
  return value
}
