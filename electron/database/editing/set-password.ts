import { problemError } from '../../../shared/errors/problem-error.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { optionalTextOf } from '../rows.ts'
import { requireUser } from './stored-user.ts'
import type { NewPassword } from './user-editor.ts'

/** The revision stays: no plan depends on a password, and a log-on during a run must not spoil it. */
export async function setPassword(
  statements: Statements,
  { userId, hash, action }: NewPassword,
  writing: Writing,
): Promise<void> {
  const { userName, authentication } = await requireUser(statements, userId)
  if (authentication !== 'integrated')
    throw problemError('password-of-directory', 'settings', { parameters: { userName } })
  await statements.run('UPDATE users SET password_hash = ?2, changed_at = ?3 WHERE id = ?1', [
    userId,
    hash,
    writing.at.toISOString(),
  ])
  await writeAudit(statements, [{ action, subject: userName, outcome: 'done', details: [] }], writing)
}

export async function findPasswordHash(statements: Statements, userId: number): Promise<string | null> {
  const row = await statements.get(`SELECT password_hash FROM users WHERE id = ?1 AND authentication = 'integrated'`, [
    userId,
  ])
  return row === null ? null : optionalTextOf(row, 'password_hash')
}

export async function replaceHash(
  statements: Statements,
  userId: number,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  await statements.run('UPDATE users SET password_hash = ?3 WHERE id = ?1 AND password_hash = ?2', [
    userId,
    before,
    after,
  ])
}
