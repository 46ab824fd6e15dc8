import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { PlannedRename } from '../../../shared/domain/sync-plan.ts'
import { requireRows, type ApplyContext } from './apply-context.ts'
import { jsonRows } from './json-rows.ts'

/**
 * First every user who is renamed gets a temporary key, then the new name: so two users can swap names, and chains
 * work in any order. No user name begins with U+0001, since names hold no control characters.
 */
const releaseNames = `${jsonRows}
  UPDATE users SET name_key = char(1) || users.id
  FROM change
  WHERE users.id = change.value ->> 0 AND users.name = change.value ->> 1
    AND users.authentication = 'directory-services' AND (users.directory IS NULL OR users.directory = ?2)`

const takeNames = `${jsonRows}
  UPDATE users SET name = change.value ->> 2, name_key = change.value ->> 3, changed_at = ?2
  FROM change
  WHERE users.id = change.value ->> 0 AND users.name_key = char(1) || users.id`

/** The rights on the archive folder and the archive itself go with the name, in the same two phases. */
const releaseFolders = (table: 'folder_access' | 'archives') => `${jsonRows}
  UPDATE ${table} SET folder = change.value ->> 2, folder_key = char(1) || (change.value ->> 3)
  FROM change
  WHERE ${table}.folder_key = change.value ->> 4`

/** Where something stands under the new name already, it is a leftover: the folder of that name is the renamed one. */
const takeFolders = (table: 'folder_access' | 'archives') => `
  UPDATE OR REPLACE ${table} SET folder_key = substr(folder_key, 2)
  WHERE folder_key >= char(1) AND folder_key < char(2)`

export async function releaseUserNames(context: ApplyContext, renames: readonly PlannedRename[]): Promise<void> {
  const { statements, directory } = context
  const rows = JSON.stringify(renames.map(renameRow))
  requireRows(renames.length, await statements.run(releaseNames, [rows, directory]), 'step-rename')
  await statements.run(releaseFolders('folder_access'), [rows])
  await statements.run(releaseFolders('archives'), [rows])
}

export async function takeUserNames(context: ApplyContext, renames: readonly PlannedRename[]): Promise<void> {
  const { statements, appliedAt } = context
  const rows = JSON.stringify(renames.map(renameRow))
  requireRows(renames.length, await statements.run(takeNames, [rows, appliedAt]), 'step-rename')
}

export async function takeRenamedFolders({ statements }: ApplyContext): Promise<void> {
  await statements.run(takeFolders('folder_access'))
  await statements.run(takeFolders('archives'))
}

const renameRow = ({ userId, previousUserName, userName }: PlannedRename) => [
  userId,
  previousUserName,
  userName,
  comparisonKey(userName),
  comparisonKey(previousUserName),
]
