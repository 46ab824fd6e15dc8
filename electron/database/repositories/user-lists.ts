import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { UserSummary } from '../../../shared/domain/user.ts'
import type { SqlValue, Statements } from '../database.ts'
import { numberOf, textOf } from '../rows.ts'
import type { UserPage, UserQuery } from '../user-database.ts'
import { summaryColumns, toUserSummary } from './user-rows.ts'

/** Rows that become objects at once: more would block the event loop for longer than 10 ms. */
const rowsAtOnce = 2_000

const matches = `(?2 IS NULL OR authentication = ?2)
  AND (?3 IS NULL OR iif(?3 = 'hand-made', directory IS NULL, directory = ?4))
  AND (?5 IS NULL OR EXISTS (SELECT 1 FROM privileges WHERE user_id = users.id AND privilege = ?5))
  AND (?1 = '' OR instr(name_key, ?1) > 0 OR instr(full_name_key, ?1) > 0
  OR EXISTS (SELECT 1 FROM addresses WHERE user_id = users.id AND instr(address_key, ?1) > 0))`

/** Names are sorted by their comparison key; equal ones by user name, so that pages never overlap. */
const orders = {
  userName: { ascending: 'name_key', descending: 'name_key DESC' },
  fullName: {
    ascending: 'full_name_key IS NULL, full_name_key, name_key',
    descending: 'full_name_key IS NULL, full_name_key DESC, name_key',
  },
  authentication: { ascending: 'authentication, name_key', descending: 'authentication DESC, name_key' },
  directory: {
    ascending: 'directory IS NULL, directory, name_key',
    descending: 'directory IS NULL, directory DESC, name_key',
  },
} as const satisfies Record<UserQuery['sortBy'], Record<'ascending' | 'descending', string>>

export async function listUserPage(reader: Statements, query: UserQuery): Promise<UserPage> {
  const parameters = parametersOf(query)
  const order = orders[query.sortBy][query.descending ? 'descending' : 'ascending']
  const counted = await reader.get(
    `SELECT count(*) AS total, (SELECT count(*) FROM users) AS "all" FROM users WHERE ${matches}`,
    parameters,
  )
  if (counted === null) throw new Error('Counting gave no row.')
  // The inner query skips rows without reading their addresses and privileges.
  const rows = await reader.all(
    `SELECT ${summaryColumns} FROM users WHERE id IN
       (SELECT id FROM users WHERE ${matches} ORDER BY ${order} LIMIT ?6 OFFSET ?7) ORDER BY ${order}`,
    [...parameters, query.limit, query.offset],
  )
  return { total: numberOf(counted, 'total'), all: numberOf(counted, 'all'), rows: rows.map(toUserSummary) }
}

function parametersOf({ search, filter }: UserQuery): readonly SqlValue[] {
  const directory = filter?.directory ?? null
  return [
    comparisonKey(search),
    filter?.authentication ?? null,
    directory?.kind ?? null,
    directory?.kind === 'of' ? directory.id : null,
    filter?.privilege ?? null,
  ]
}

/** By key and not by offset: each chunk costs the same, wherever it stands. */
export async function* readUsersByName(
  reader: Statements,
  signal: AbortSignal,
): AsyncGenerator<readonly UserSummary[]> {
  const sql = `SELECT ${summaryColumns} FROM users WHERE name_key > ?1 ORDER BY name_key LIMIT ${rowsAtOnce}`
  let key = ''
  for (;;) {
    if (signal.aborted) throw problemError('cancelled', 'database')
    const rows = await reader.all(sql, [key])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(toUserSummary)
    key = textOf(last, 'name_key')
  }
}
