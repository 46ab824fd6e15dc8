import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { folderPrivileges, globalPrivileges, loginPrivileges } from '../../../shared/domain/privileges.ts'
import type { UserFields } from '../../../shared/domain/user-editing.ts'
import { jsonRows } from '../apply/json-rows.ts'
import { insertAddresses } from '../apply/write-addresses.ts'
import type { Statements } from '../database.ts'

export interface ListsOfUser {
  readonly userId: number
  readonly fields: Pick<UserFields, 'emailAddresses' | 'pop3UserNames' | 'privileges' | 'folderAccess'>
}

const insertPop3Names = `${jsonRows}
  INSERT INTO pop3_names (user_id, position, name) SELECT value ->> 0, value ->> 1, value ->> 2 FROM change`

const insertPrivileges = `${jsonRows}
  INSERT INTO privileges (user_id, privilege) SELECT value ->> 0, value ->> 1 FROM change`

const insertFolderAccess = `${jsonRows}
  INSERT INTO folder_access (user_id, folder, folder_key, privileges)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM change`

/** Of users who have none of these yet. A handful of statements, however many users. */
export async function insertLists(statements: Statements, users: readonly ListsOfUser[]): Promise<void> {
  await insertAddresses(
    statements,
    users.map(({ userId, fields }) => ({ userId, addresses: fields.emailAddresses })),
  )
  await insertRows(statements, insertPop3Names, users.flatMap(pop3Rows))
  await insertRows(statements, insertPrivileges, users.flatMap(privilegeRows))
  await insertRows(statements, insertFolderAccess, users.flatMap(folderRows))
}

const tables = ['addresses', 'pop3_names', 'privileges', 'folder_access'] as const

export async function replaceLists(statements: Statements, lists: ListsOfUser): Promise<void> {
  for (const table of tables) await statements.run(`DELETE FROM ${table} WHERE user_id = ?1`, [lists.userId])
  await insertLists(statements, [lists])
}

async function insertRows(statements: Statements, sql: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  if (rows.length > 0) await statements.run(sql, [JSON.stringify(rows)])
}

const pop3Rows = ({ userId, fields }: ListsOfUser) => fields.pop3UserNames.map((name, place) => [userId, place, name])

const privilegeRows = ({ userId, fields }: ListsOfUser) =>
  inOrder(globalPrivileges, fields.privileges).map((privilege) => [userId, privilege])

const folderRows = ({ userId, fields }: ListsOfUser) =>
  fields.folderAccess.map(({ folder, privileges }) => [
    userId,
    folder,
    comparisonKey(folder),
    JSON.stringify(inOrder(folderPrivileges, privileges)),
  ])

/** null stands for every way to log on, which nearly everybody has. */
export function storedLoginPrivileges(chosen: readonly string[]): string | null {
  const words = inOrder(loginPrivileges, chosen)
  return words.length === loginPrivileges.length ? null : JSON.stringify(words)
}

/** In the order of the product. */
const inOrder = (all: readonly string[], chosen: readonly string[]): readonly string[] =>
  all.filter((word) => chosen.includes(word))
