import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Statements } from '../database.ts'
import { textOf } from '../rows.ts'
import { detailColumns, toUserDetails } from '../repositories/user-rows.ts'

/** Within a transaction, so that what is decided on it is still true when it is written. */
export async function requireUser(statements: Statements, userId: number): Promise<UserDetails> {
  const row = await statements.get(`SELECT ${detailColumns} FROM users WHERE id = ?1`, [userId])
  if (row === null) throw problemError('user-gone', 'database')
  return toUserDetails(row)
}

/** Rejects with `user-exists` for the first name that somebody bears already, or that stands there twice. */
export async function refuseTakenNames(statements: Statements, userNames: readonly string[]): Promise<void> {
  const keys = userNames.map(comparisonKey)
  const double = userNames.find((_name, place) => keys.indexOf(keys[place] ?? '') < place)
  if (double !== undefined) throw userExists(double)
  const row = await statements.get(
    'SELECT name FROM users WHERE name_key IN (SELECT value FROM json_each(?1)) ORDER BY name_key LIMIT 1',
    [JSON.stringify(keys)],
  )
  if (row !== null) throw userExists(textOf(row, 'name'))
  await refuseGivenArchives(statements, keys)
}

/** Mail of a user of that name would go where another one's is. */
async function refuseGivenArchives(statements: Statements, keys: readonly string[]): Promise<void> {
  const row = await statements.get(
    `SELECT folder FROM archives WHERE owner_id IS NOT NULL AND folder_key IN (SELECT value FROM json_each(?1))
     ORDER BY folder_key LIMIT 1`,
    [JSON.stringify(keys)],
  )
  if (row !== null)
    throw problemError('archive-in-the-way', 'settings', { parameters: { folder: textOf(row, 'folder') } })
}

const userExists = (userName: string) => problemError('user-exists', 'settings', { parameters: { userName } })
