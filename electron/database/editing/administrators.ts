import { problemError } from '../../../shared/errors/problem-error.ts'
import { canLogOn, canLogOnHere } from '../can-log-on.ts'
import type { Statements } from '../database.ts'
import { numberOf } from '../rows.ts'

/** `able`: those who can log on; `independent`: whatever becomes of a directory. */
export interface Administrators {
  readonly all: number
  readonly able: number
  readonly independent: number
}

const count = `
  SELECT count(*) AS "all", count(*) FILTER (WHERE ${canLogOn}) AS able,
    count(*) FILTER (WHERE ${canLogOnHere}) AS independent
  FROM users JOIN privileges ON privileges.user_id = users.id AND privilege = 'admin'`

export async function countAdministrators(statements: Statements): Promise<Administrators> {
  const row = await statements.get(count)
  if (row === null) throw new Error('Counting gave no row.')
  return { all: numberOf(row, 'all'), able: numberOf(row, 'able'), independent: numberOf(row, 'independent') }
}

/** Whether there were administrators of some kind, and none is left. */
export const losesAdministrators = (before: Administrators, after: Administrators): boolean =>
  (before.all > 0 && after.all === 0) ||
  (before.able > 0 && after.able === 0) ||
  (before.independent > 0 && after.independent === 0)

/** Rejects with `last-administrator`, which rolls the work back, where it leaves none of a kind that there was. */
export async function keepingAdministrators<Value>(statements: Statements, work: () => Promise<Value>): Promise<Value> {
  const before = await countAdministrators(statements)
  const value = await work()
  if (losesAdministrators(before, await countAdministrators(statements)))
    throw problemError('last-administrator', 'settings')
  return value
}
