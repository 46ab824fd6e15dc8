import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { folderPrivileges, globalPrivileges } from '../../../shared/domain/privileges.ts'
import type { DefaultPrivileges } from '../../../shared/domain/privileges.ts'
import type { PlannedCreate } from '../../../shared/domain/sync-plan.ts'
import { numberOf } from '../rows.ts'
import type { Statements } from '../database.ts'
import type { ApplyContext } from './apply-context.ts'
import { jsonRows } from './json-rows.ts'
import { insertAddresses } from './write-addresses.ts'

const insertUsers = `${jsonRows}
  INSERT INTO users (id, name, name_key, full_name, full_name_key, distinguished_name, external_id,
    authentication, directory, created_at, changed_at)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
    'directory-services', ?2, ?3, ?3
  FROM change`

/** Ids are given out here and not by SQLite, so that addresses need not look their users up again. */
export async function applyCreates(
  context: ApplyContext,
  creates: readonly PlannedCreate[],
  privileges: DefaultPrivileges,
): Promise<void> {
  const { statements, directory, appliedAt } = context
  const firstId = await nextUserId(statements)
  const rows = creates.map((create, index) => userRow(firstId + index, create))
  const addresses = creates.map(({ user }, index) => ({ userId: firstId + index, addresses: user.emailAddresses }))
  // Issued together: they are carried out in this order, and the later ones are made while the first is at work.
  await Promise.all([
    statements.run(insertUsers, [JSON.stringify(rows), directory, appliedAt]),
    insertAddresses(statements, addresses),
    grantDefaults(statements, { first: firstId, last: firstId + creates.length - 1 }, privileges),
  ])
}

const userRow = (id: number, { user }: PlannedCreate) => [
  id,
  user.userName,
  comparisonKey(user.userName),
  user.fullName,
  user.fullName === null ? null : comparisonKey(user.fullName),
  user.distinguishedName,
  user.externalId,
]

export async function nextUserId(statements: Statements): Promise<number> {
  const row = await statements.get(`SELECT coalesce(max(seq), 0) + 1 AS id FROM sqlite_sequence WHERE name = 'users'`)
  return row === null ? 1 : numberOf(row, 'id')
}

interface IdRange {
  readonly first: number
  readonly last: number
}

/** New users have the default privileges of their directory, and may log on in every way: that is no row at all. */
async function grantDefaults(statements: Statements, ids: IdRange, privileges: DefaultPrivileges): Promise<void> {
  const range = [ids.first, ids.last]
  await statements.run(grantGlobal, [...range, words(globalPrivileges, privileges.global)])
  await statements.run(adoptArchives, range)
  if (privileges.ownArchive.length > 0)
    await statements.run(grantOwnArchive, [...range, words(folderPrivileges, privileges.ownArchive)])
}

const grantGlobal = `
  INSERT INTO privileges (user_id, privilege)
  SELECT users.id, granted.value FROM users, json_each(?3) AS granted WHERE users.id BETWEEN ?1 AND ?2`

/** Not on an archive that was given to somebody else after its user had gone. */
const grantOwnArchive = `
  INSERT INTO folder_access (user_id, folder, folder_key, privileges)
  SELECT id, name, name_key, ?3 FROM users WHERE id BETWEEN ?1 AND ?2
    AND NOT EXISTS (SELECT 1 FROM archives WHERE folder_key = name_key AND owner_id <> users.id)`

/** The folder that a user of the same name left behind is this user's, as it bears the name. */
export const adoptArchives = `
  UPDATE archives SET owner_id = users.id FROM users
  WHERE users.id BETWEEN ?1 AND ?2 AND archives.folder_key = users.name_key AND archives.owner_id IS NULL`

/** In the order of the product, each once. */
const words = <Word extends string>(all: readonly Word[], chosen: readonly Word[]): string =>
  JSON.stringify(all.filter((word) => chosen.includes(word)))
