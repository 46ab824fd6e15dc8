import { problemError } from '../../../shared/errors/problem-error.ts'
import { settleArchives } from '../apply/apply-deletes.ts'
import { queueArchiveSteps } from '../apply/archive-tasks.ts'
import type { ArchiveStep } from '../apply/archive-steps.ts'
import { jsonRows } from '../apply/json-rows.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { advanceRevision } from '../revision.ts'
import { keepingAdministrators } from './administrators.ts'
import type { UserDeletion } from './user-editor.ts'

const deleteRows = `${jsonRows}
  DELETE FROM users WHERE id IN (
    SELECT stored.id FROM change JOIN users AS stored ON stored.id = change.value ->> 0
    WHERE stored.name = change.value ->> 1)`

/** Addresses, privileges and the user's own rights go with the user, by foreign keys. */
export async function deleteUsers(
  statements: Statements,
  deletions: readonly UserDeletion[],
  writing: Writing,
): Promise<void> {
  if (deletions.length === 0) return
  const rows = JSON.stringify(deletions.map(({ userId, userName }) => [userId, userName]))
  await keepingAdministrators(statements, async () => {
    if ((await statements.run(deleteRows, [rows])) !== deletions.length)
      throw problemError('plan-out-of-date', 'database')
  })
  await settleArchives(statements, deletions)
  await queueArchiveSteps(statements, deletions.flatMap(removalOf))
  await writeAudit(statements, deletions.map(noteOf), writing)
  await advanceRevision(statements)
}

const removalOf = ({ userName, archive }: UserDeletion): readonly ArchiveStep[] =>
  archive === 'removed' ? [{ kind: 'remove-if-empty', folder: userName }] : []

const noteOf = ({ userName, archive }: UserDeletion) => ({
  action: 'user-deleted' as const,
  subject: userName,
  outcome: 'done' as const,
  details: [{ field: 'archive', before: null, after: archive }],
})
