import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Statements } from '../database.ts'
import { numberOf } from '../rows.ts'

/**
 * `able`: administrators who can log on whatever becomes of a directory: integrated authentication, a password, and a
 * way to log on to this console. Those of a directory are administrators too, but a directory may be gone tomorrow.
 */
interface Administrators {
  readonly all: number
  readonly able: number
}

const count = `
  SELECT count(*) AS "all",
    count(*) FILTER (WHERE authentication = 'integrated' AND password_hash IS NOT NULL AND (login_privileges IS NULL
      OR EXISTS (SELECT 1 FROM json_each(login_privileges) WHERE value IN ('windows', 'web')))) AS able
  FROM users JOIN privileges ON privileges.user_id = users.id AND privilege = 'admin'`

async function countAdministrators(statements: Statements): Promise<Administrators> {
  const row = await statements.get(count)
  if (row === null) throw new Error('Counting gave no row.')
  return { all: numberOf(row, 'all'), able: numberOf(row, 'able') }
}

/** Rejects with `last-administrator`, which rolls the work back, where it leaves fewer than one of those there were. */
export async function keepingAdministrators<Value>(statements: Statements, work: () => Promise<Value>): Promise<Value> {
  const before = await countAdministrators(statements)
  const value = await work()
  const after = await countAdministrators(statements)
  if ((before.all > 0 && after.all === 0) || (before.able > 0 && after.able === 0))
    throw problemError('last-administrator', 'settings')
  return value
}
