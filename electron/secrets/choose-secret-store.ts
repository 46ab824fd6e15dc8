import { safeStorage } from 'electron'
import { createKeyFileSecretStore, type KeyFileStoreOptions, type MovableSecretStore } from './key-file-secret-store.ts'
import { guardLessProtected } from './less-protected-secret-store.ts'
import { moveSecrets } from './move-secrets.ts'
import type { SecretStore } from './secret-store.ts'
import { createSystemSecretStore } from './system-secret-store.ts'

export interface ChoiceOptions extends KeyFileStoreOptions {
  readonly accepts: () => Promise<boolean>
}

export interface ChosenStore {
  readonly store: SecretStore
  readonly kind: 'system' | 'key file'
  /** Values that were taken over from the key file. */
  readonly moved: number
  /** Why not all of them were; they stay where they are, and the next start tries again. */
  readonly moveFailure: unknown
}

/**
 * The system's own protection where it has any. On Linux without a key ring Electron falls back to `basic_text`, a
 * password that stands in its source: that is never used, since our key file is better; but it too must be accepted.
 */
export async function chooseSecretStore({ accepts, ...options }: ChoiceOptions): Promise<ChosenStore> {
  const keyFileStore = createKeyFileSecretStore(options)
  if (!(await isProtectedBySystem()))
    return {
      store: guardLessProtected({ folder: options.folder, inner: keyFileStore, accepts }),
      kind: 'key file',
      moved: 0,
      moveFailure: null,
    }
  const store = createSystemSecretStore({ ...options, cipher: safeStorage })
  return { store, kind: 'system', ...(await tryToMove(keyFileStore, store)) }
}

async function tryToMove(from: MovableSecretStore, to: SecretStore) {
  try {
    return { moved: await moveSecrets(from, to), moveFailure: null }
  } catch (moveFailure) {
    return { moved: 0, moveFailure }
  }
}

/** Which of Linux's places it is, nobody else has to ask. */
async function isProtectedBySystem(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
