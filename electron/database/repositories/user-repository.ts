import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import type { SqlValue, Statements } from '../database.ts'
import { numberOf, optionalTextOf } from '../rows.ts'
import type { UserRepository } from '../user-database.ts'
import { readUsersForPlanning } from './planning-users.ts'
import { listUserPage, readUsersByName } from './user-lists.ts'
import { detailColumns, toUserDetails } from './user-rows.ts'

export function createUserRepository(reader: Statements): UserRepository {
  return {
    listPage: (query) => listUserPage(reader, query),
    readAll: (signal) => readUsersByName(reader, signal),
    find: (userId) => findUser(reader, 'id', userId),
    findByName: (userName) => findUser(reader, 'name_key', comparisonKey(userName)),
    countByDirectory: () => countByDirectory(reader),
    readForPlanning: (signal) => readUsersForPlanning(reader, signal),
  }
}

async function findUser(reader: Statements, column: 'id' | 'name_key', value: SqlValue): Promise<UserDetails | null> {
  const row = await reader.get(`SELECT ${detailColumns} FROM users WHERE ${column} = ?1`, [value])
  return row === null ? null : toUserDetails(row)
}

async function countByDirectory(reader: Statements) {
  const rows = await reader.all(
    'SELECT directory, count(*) AS users FROM users GROUP BY directory ORDER BY directory IS NULL, directory',
  )
  return rows.map((row) => ({ directory: optionalTextOf(row, 'directory'), users: numberOf(row, 'users') }))
}
