import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { Statements } from '../database.ts'
import { jsonRows } from './json-rows.ts'

export interface AddressesOfUser {
  readonly userId: number
  readonly addresses: readonly string[]
}

const insert = `${jsonRows}
  INSERT INTO addresses (user_id, position, address, address_key)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM change`

export async function insertAddresses(statements: Statements, users: readonly AddressesOfUser[]): Promise<void> {
  const rows = users.flatMap(({ userId, addresses }) =>
    addresses.map((address, position) => [userId, position, address, comparisonKey(address)]),
  )
  if (rows.length > 0) await statements.run(insert, [JSON.stringify(rows)])
}

export async function replaceAddresses(statements: Statements, users: readonly AddressesOfUser[]): Promise<void> {
  if (users.length === 0) return
  const ids = JSON.stringify(users.map(({ userId }) => userId))
  await statements.run('DELETE FROM addresses WHERE user_id IN (SELECT value FROM json_each(?1))', [ids])
  await insertAddresses(statements, users)
}
