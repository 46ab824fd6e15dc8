import type { AuditDetail } from '../../../shared/domain/audit.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { userDefects } from '../../../shared/domain/user-defect.ts'
import type { UserChanges } from '../../../shared/domain/user-editing.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { advanceRevision } from '../revision.ts'
import { keepingAdministrators } from './administrators.ts'
import { describeDifferences } from './describe-differences.ts'
import { refuseOwnedChanges } from './directory-ownership.ts'
import { requireUser } from './stored-user.ts'
import { replaceLists, storedLoginPrivileges } from './write-user-lists.ts'

export interface UserChange {
  readonly userId: number
  readonly changes: UserChanges
}

export async function changeUser(
  statements: Statements,
  { userId, changes }: UserChange,
  writing: Writing,
): Promise<UserDetails> {
  const before = await requireUser(statements, userId)
  const after = withChanges(before, changes)
  const details = [...describeDifferences(before, after), ...releaseOf(before, after)]
  if (details.length === 0) return before
  refuseOwnedChanges(before, after)
  refuseDefect(after, details)
  await keepingAdministrators(statements, () => write(statements, after, writing.at))
  const { userName } = before
  await writeAudit(statements, [{ action: 'user-changed', subject: userName, outcome: 'done', details }], writing)
  await advanceRevision(statements)
  return requireUser(statements, userId)
}

/**
 * With integrated authentication a user is nobody's: the directory and its identifier go, so that later changes by hand
 * are not overwritten by a run that finds them again.
 */
function withChanges(user: UserDetails, changes: UserChanges): UserDetails {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const changed: UserDetails = { ...user, ...given }
  return changed.authentication === 'integrated' ? { ...changed, directory: null, externalId: null } : changed
}

const releaseOf = ({ directory: before }: UserDetails, { directory: after }: UserDetails): readonly AuditDetail[] =>
  before === after ? [] : [{ field: 'directory', before, after }]

/** What a directory wrote is not judged where something else changes. */
function refuseDefect(user: UserDetails, details: readonly AuditDetail[]): void {
  const defect = userDefects(user).find(({ field }) => details.some((detail) => detail.field === field))
  if (defect === undefined) return
  const { field, reason } = defect
  throw problemError('user-value-invalid', 'settings', { parameters: { userName: user.userName, field, reason } })
}

/** Whoever logs on at a directory has no password here. */
const updateUser = `
  UPDATE users SET full_name = ?2, full_name_key = ?3, authentication = ?4, distinguished_name = ?5, directory = ?6,
    external_id = ?7, login_privileges = ?8, changed_at = ?9,
    password_hash = iif(?4 = 'integrated', password_hash, NULL)
  WHERE id = ?1`

async function write(statements: Statements, user: UserDetails, at: Date): Promise<void> {
  await statements.run(updateUser, [
    user.id,
    user.fullName,
    user.fullName === null ? null : comparisonKey(user.fullName),
    user.authentication,
    user.distinguishedName,
    user.directory,
    user.externalId,
    storedLoginPrivileges(user.loginPrivileges),
    at.toISOString(),
  ])
  await replaceLists(statements, { userId: user.id, fields: user })
}
