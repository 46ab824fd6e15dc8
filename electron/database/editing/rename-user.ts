import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { userNameDefect } from '../../../shared/domain/user-name-defect.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { queueArchiveSteps } from '../apply/archive-tasks.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { advanceRevision } from '../revision.ts'
import { refuseOwnedName } from './directory-ownership.ts'
import { refuseTakenNames, requireUser } from './stored-user.ts'
import type { UserRename } from './user-editor.ts'

const renameRow = 'UPDATE users SET name = ?2, name_key = ?3, changed_at = ?4 WHERE id = ?1'

/** Where something stands under the new name already, it is a leftover: the folder of that name is the renamed one. */
const renameFolder = (table: 'folder_access' | 'archives') =>
  `UPDATE OR REPLACE ${table} SET folder = ?2, folder_key = ?3 WHERE folder_key = ?1`

export async function renameUser(statements: Statements, rename: UserRename, writing: Writing): Promise<void> {
  const user = await requireUser(statements, rename.userId)
  const userName = rename.userName.trim()
  if (userName === user.userName) return
  refuseOwnedName(user)
  refuseDefect(userName)
  const key = comparisonKey(userName)
  const previousKey = comparisonKey(user.userName)
  if (key !== previousKey) await refuseTakenNames(statements, [userName])
  await statements.run(renameRow, [user.id, userName, key, writing.at.toISOString()])
  await statements.run(renameFolder('folder_access'), [previousKey, userName, key])
  await statements.run(renameFolder('archives'), [previousKey, userName, key])
  await queueArchiveSteps(statements, [{ kind: 'rename', from: user.userName, to: userName }])
  const details = [{ field: 'userName', before: user.userName, after: userName }]
  await writeAudit(statements, [{ action: 'user-renamed', subject: userName, outcome: 'done', details }], writing)
  await advanceRevision(statements)
}

function refuseDefect(userName: string): void {
  const reason = userNameDefect(userName)
  if (reason === null) return
  throw problemError('user-value-invalid', 'settings', { parameters: { userName, field: 'userName', reason } })
}
