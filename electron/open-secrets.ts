import type { Log } from './logging/log.ts'
import { chooseSecretStore } from './secrets/choose-secret-store.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { withFileLock } from './settings/file-lock.ts'
import { textsFor } from './start-shell.ts'
import { acceptLessProtection } from './windows/accept-less-protection.ts'

export interface OpenedSecrets {
  readonly store: SecretStore
  /** Says in the log which store is in use; names and values never stand there. */
  note(log: Log): void
}

/** The store of passwords of this system, with what an older one held. */
export async function openSecrets(folder: string): Promise<OpenedSecrets> {
  const { store, kind, moved, moveFailure } = await chooseSecretStore({
    folder,
    withFileLock,
    accepts: () => acceptLessProtection(textsFor({ language: 'system' })),
  })
  return {
    store,
    note: (log) => {
      log.info({ secretStore: kind, moved }, 'Passwords are kept.')
      if (moveFailure !== null) log.failure(moveFailure)
    },
  }
}
