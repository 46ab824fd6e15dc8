import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError, type ProblemError } from '../../../shared/errors/problem-error.ts'
import type { Statements } from '../database.ts'
import { advanceRevision } from '../revision.ts'
import { numberOf } from '../rows.ts'
import type { NewUser } from '../user-database.ts'

/** Users made by hand may read and write in their own archive folder (reference: product, 3.4). */
const ownArchivePrivileges = ['read', 'write'] as const
const longestName = 256

/** A user made by hand, who belongs to no directory. */
export async function createUser(statements: Statements, user: NewUser, createdAt: Date): Promise<number> {
  const userName = user.userName.trim()
  refuseInvalid(userName, user)
  const nameKey = comparisonKey(userName)
  if ((await statements.get('SELECT id FROM users WHERE name_key = ?1', [nameKey])) !== null)
    throw settingInvalid('User name', `a user ${userName} exists already`)
  const at = createdAt.toISOString()
  const userId = await insertUser(statements, { ...user, userName, nameKey, at })
  await grant(statements, userId, user)
  await advanceRevision(statements)
  return userId
}

function refuseInvalid(userName: string, { privileges }: NewUser): void {
  if (userName === '') throw settingInvalid('User name', 'must not be empty')
  if (userName.length > longestName)
    throw settingInvalid('User name', `must not be longer than ${longestName} characters`)
  // `/` separates folders in the archive, and the archive folder bears the name of the user.
  if (/[\p{Cc}/\\]/u.test(userName)) throw settingInvalid('User name', 'must not hold / \\ or control characters')
  if (privileges.includes('admin') && privileges.length > 1)
    throw settingInvalid('Privileges', 'admin includes every other privilege and must stand alone')
}

interface UserRow extends NewUser {
  readonly nameKey: string
  readonly at: string
}

async function insertUser(statements: Statements, user: UserRow): Promise<number> {
  const { userName, nameKey, fullName, authentication, at } = user
  const row = await statements.get(
    `INSERT INTO users (name, name_key, full_name, full_name_key, authentication, created_at, changed_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) RETURNING id`,
    [userName, nameKey, fullName, fullName === null ? null : comparisonKey(fullName), authentication, at],
  )
  if (row === null) throw new Error('Inserting a user gave no id.')
  return numberOf(row, 'id')
}

async function grant(statements: Statements, userId: number, { privileges }: NewUser): Promise<void> {
  await statements.run('INSERT OR IGNORE INTO privileges (user_id, privilege) SELECT ?1, value FROM json_each(?2)', [
    userId,
    JSON.stringify(privileges),
  ])
  await statements.run(
    `INSERT INTO folder_access (user_id, folder, folder_key, privileges)
     SELECT id, name, name_key, ?2 FROM users WHERE id = ?1`,
    [userId, JSON.stringify(ownArchivePrivileges)],
  )
}

const settingInvalid = (field: string, reason: string): ProblemError =>
  problemError('setting-invalid', 'database', { parameters: { field, reason } })
