import type { Log } from './logging/log.ts'
import { chooseSecretStore } from './secrets/choose-secret-store.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { withFileLock } from './settings/file-lock.ts'
import type { SecretProtection } from '../shared/domain/secret-protection.ts'

export interface OpenedSecrets {
  readonly store: SecretStore
  readonly protection: SecretProtection
  /** Says in the log which store is in use; names and values never stand there. */
  note(log: Log): void
}

/** The store of passwords of this system, with what an older one held. `accepts`: whether less protection will do. */
export async function openSecrets(folder: string, accepts: () => Promise<boolean>): Promise<OpenedSecrets> {
  const { store, kind, moved, moveFailure } = await chooseSecretStore({
    folder,
    withFileLock,
    accepts,
  })
  return {
    store,
    protection: kind === 'system' ? 'operating-system' : 'key-file',
    note: (log) => {
      log.info({ secretStore: kind, moved }, 'Passwords are kept.')
      if (moveFailure !== null) log.failure(moveFailure)
    },
  }
}
