import type { StoredUser } from '../../shared/domain/user.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { UserDatabase } from '../database/user-database.ts'

export interface StoredUsersAtRevision {
  readonly stored: readonly StoredUser[]
  /** Nothing was written to the users between this revision and the end of reading. */
  readonly basisRevision: number
}

/** Someone may write between two chunks; what was read is then a mixture, and is read again. */
const mostAttempts = 3

export async function readStoredUsers(database: UserDatabase, signal: AbortSignal): Promise<StoredUsersAtRevision> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const basisRevision = await database.revision()
    const stored: StoredUser[] = []
    for await (const chunk of database.users.readForPlanning(signal)) for (const user of chunk) stored.push(user)
    if (signal.aborted) throw problemError('cancelled', 'plan')
    if ((await database.revision()) === basisRevision) return { stored, basisRevision }
  }
  throw problemError('plan-out-of-date', 'plan')
}
