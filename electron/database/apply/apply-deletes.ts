import { assertNever } from '../../../shared/assert-never.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { PlannedDelete } from '../../../shared/domain/sync-plan.ts'
import type { Statements } from '../database.ts'
import { requireRows, type ApplyContext } from './apply-context.ts'
import { jsonRows } from './json-rows.ts'

const deleteUsers = `${jsonRows}
  DELETE FROM users WHERE id IN (
    SELECT stored.id FROM change JOIN users AS stored ON stored.id = change.value ->> 0
    WHERE stored.name = change.value ->> 1
      AND stored.authentication = 'directory-services' AND stored.directory = ?2)`

/** An archive that holds mail stays; the foreign key takes its owner away. */
const keepArchives = `${jsonRows}
  INSERT INTO archives (folder, folder_key, owner_id)
  SELECT value ->> 1, value ->> 2, NULL FROM change WHERE true
  ON CONFLICT (folder_key) DO NOTHING`

/** A right to a folder that is gone would otherwise open the folder of a later user of the same name. */
const forgetFolders = (table: 'folder_access' | 'archives') => `${jsonRows}
  DELETE FROM ${table} WHERE folder_key IN (SELECT value ->> 2 FROM change)`

/** Addresses, privileges and the user's own rights go with the user, by foreign keys. */
export async function applyDeletes(
  { statements, directory }: ApplyContext,
  deletions: readonly PlannedDelete[],
): Promise<void> {
  const rows = JSON.stringify(deletions.map(deleteRow))
  requireRows(deletions.length, await statements.run(deleteUsers, [rows, directory]), 'step-deletion')
  await settleArchives(statements, deletions)
}

type SettledDelete = Pick<PlannedDelete, 'userId' | 'userName' | 'archive'>

/** What becomes of the rights on the archives of users who are gone, and of what is known about these. */
export async function settleArchives(statements: Statements, deletions: readonly SettledDelete[]): Promise<void> {
  const kept = deletions.filter(isKept)
  if (kept.length > 0) await statements.run(keepArchives, [JSON.stringify(kept.map(deleteRow))])
  const gone = JSON.stringify(deletions.filter((deletion) => !isKept(deletion)).map(deleteRow))
  await statements.run(forgetFolders('folder_access'), [gone])
  await statements.run(forgetFolders('archives'), [gone])
}

function isKept({ archive }: SettledDelete): boolean {
  switch (archive) {
    case 'kept':
      return true
    case 'removed':
    case 'none':
      return false
    default:
      return assertNever(archive)
  }
}

const deleteRow = ({ userId, userName }: SettledDelete) => [userId, userName, comparisonKey(userName)]
