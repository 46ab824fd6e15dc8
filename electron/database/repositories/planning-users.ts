import { problemError } from '../../../shared/errors/problem-error.ts'
import { authenticationSchema, type Authentication, type StoredUser } from '../../../shared/domain/user.ts'
import { canLogOn } from '../can-log-on.ts'
import type { Row, SqlValue, Statements } from '../database.ts'
import { arrayOf, numberIn, numberOf, optionalTextIn, textIn, textOf } from '../rows.ts'

/** Rows that become objects at once: more would block the event loop for longer than 10 ms. */
const rowsAtOnce = 2_000

/**
 * A chunk as two JSON texts, made on SQLite's own thread: a million columns handed over one by one cost the main thread
 * three times as much. The addresses come by themselves, since looking them up for each user takes longer than all else.
 */
const readChunk = `
  WITH page AS MATERIALIZED (SELECT * FROM users WHERE id > ?1 ORDER BY id LIMIT ${rowsAtOnce})
  SELECT max(id) AS last_id,
    json_group_array(json_array(id, name, full_name, authentication, directory, external_id, distinguished_name,
      id IN (SELECT user_id FROM privileges WHERE privilege = 'admin'), ${canLogOn})) AS users,
    (SELECT json_group_array(json_array(user_id, address)) FROM (
      SELECT user_id, address FROM addresses
      WHERE user_id > ?1 AND user_id <= (SELECT max(id) FROM page) ORDER BY user_id, position)) AS addresses
  FROM page AS users`

/** By key and not by offset: each chunk costs the same, wherever it stands. */
export async function* readUsersForPlanning(
  reader: Statements,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredUser[]> {
  let key: SqlValue = 0
  for (;;) {
    if (signal.aborted) throw problemError('cancelled', 'database')
    const row = await reader.get(readChunk, [key])
    if (row === null || row['last_id'] === null) return
    yield toStoredUsers(row)
    key = numberOf(row, 'last_id')
  }
}

function toStoredUsers(row: Row): readonly StoredUser[] {
  const parts: UserParts = { addresses: addressesByUser(jsonArrayOf(row, 'addresses')), share: createTextSharing() }
  return jsonArrayOf(row, 'users').map((columns) => toStoredUser(arrayOf(columns), parts))
}

const jsonArrayOf = (row: Row, column: string): readonly unknown[] => arrayOf(JSON.parse(textOf(row, column)))

interface UserParts {
  readonly addresses: ReadonlyMap<number, readonly string[]>
  readonly share: (text: string | null) => string | null
}

function addressesByUser(rows: readonly unknown[]): UserParts['addresses'] {
  const byUser = new Map<number, string[]>()
  for (const row of rows) {
    const columns = arrayOf(row)
    const userId = numberIn(columns, 0)
    const known = byUser.get(userId)
    if (known === undefined) byUser.set(userId, [textIn(columns, 1)])
    else known.push(textIn(columns, 1))
  }
  return byUser
}

/** Nearly all users are of one directory: its name is kept once for a chunk and not once for each user. */
function createTextSharing(): (text: string | null) => string | null {
  let last: string | null = null
  return (text) => {
    if (text !== last) last = text
    return last
  }
}

const noAddresses: readonly string[] = []

function toStoredUser(columns: readonly unknown[], { addresses, share }: UserParts): StoredUser {
  const id = numberIn(columns, 0)
  return {
    id,
    userName: textIn(columns, 1),
    fullName: optionalTextIn(columns, 2),
    authentication: authenticationOf(columns[3]),
    directory: share(optionalTextIn(columns, 4)),
    externalId: optionalTextIn(columns, 5),
    distinguishedName: optionalTextIn(columns, 6),
    emailAddresses: addresses.get(id) ?? noAddresses,
    isAdministrator: numberIn(columns, 7) === 1,
    canLogOn: numberIn(columns, 8) === 1,
  }
}

function authenticationOf(value: unknown): Authentication {
  return authenticationSchema.options.find((known) => known === value) ?? authenticationSchema.parse(value)
}
