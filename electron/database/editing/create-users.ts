import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { AuditDetail } from '../../../shared/domain/audit.ts'
import { userDefect } from '../../../shared/domain/user-defect.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { adoptArchives, nextUserId } from '../apply/apply-creates.ts'
import { jsonRows } from '../apply/json-rows.ts'
import { writeAudit, type Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import { advanceRevision } from '../revision.ts'
import { describeDifferences, noFields } from './describe-differences.ts'
import { refuseTakenNames } from './stored-user.ts'
import type { UserToCreate } from './user-editor.ts'
import { insertLists, storedLoginPrivileges } from './write-user-lists.ts'

/** Users made by hand may read and write in their own archive folder (reference: product, 3.4). */
const ownArchivePrivileges = ['read', 'write'] as const

const insertUsers = `${jsonRows}
  INSERT INTO users (id, name, name_key, full_name, full_name_key, distinguished_name, authentication, password_hash,
    login_privileges, created_at, changed_at)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8, ?2, ?2
  FROM change`

/** Users who belong to no directory. */
export async function createUsers(
  statements: Statements,
  given: readonly UserToCreate[],
  writing: Writing,
): Promise<readonly number[]> {
  if (given.length === 0) return []
  const users = given.map(tidied)
  for (const user of users) refuseDefect(user)
  await refuseTakenNames(
    statements,
    users.map(({ userName }) => userName),
  )
  const firstId = await nextUserId(statements)
  const ids = users.map((_user, place) => firstId + place)
  await insert(statements, users, { ids, at: writing.at })
  await writeAudit(statements, users.map(noteOf), writing)
  await advanceRevision(statements)
  return ids
}

type CompleteUser = UserToCreate & { readonly folderAccess: NonNullable<UserToCreate['folderAccess']> }

/** A user of the directory has no password here: a stolen database gives none away. */
function tidied(user: UserToCreate): CompleteUser {
  const userName = user.userName.trim()
  return {
    ...user,
    userName,
    passwordHash: user.authentication === 'integrated' ? user.passwordHash : null,
    folderAccess: user.folderAccess ?? [{ folder: userName, privileges: [...ownArchivePrivileges] }],
  }
}

function refuseDefect(user: CompleteUser): void {
  const defect = userDefect(user)
  if (defect === null) return
  const { field, reason } = defect
  throw problemError('user-value-invalid', 'settings', { parameters: { userName: user.userName, field, reason } })
}

interface Places {
  readonly ids: readonly number[]
  readonly at: Date
}

async function insert(statements: Statements, users: readonly CompleteUser[], { ids, at }: Places): Promise<void> {
  const rows = users.map((user, place) => userRow(ids[place] ?? 0, user))
  await statements.run(insertUsers, [JSON.stringify(rows), at.toISOString()])
  await insertLists(
    statements,
    users.map((fields, place) => ({ userId: ids[place] ?? 0, fields })),
  )
  await statements.run(adoptArchives, [ids[0] ?? 0, ids.at(-1) ?? 0])
}

const userRow = (id: number, user: CompleteUser) => [
  id,
  user.userName,
  comparisonKey(user.userName),
  user.fullName,
  user.fullName === null ? null : comparisonKey(user.fullName),
  user.distinguishedName,
  user.authentication,
  user.passwordHash,
  storedLoginPrivileges(user.loginPrivileges),
]

const noteOf = (user: CompleteUser) => ({
  action: 'user-created' as const,
  subject: user.userName,
  outcome: 'done' as const,
  details: detailsOf(user),
})

const detailsOf = (user: CompleteUser): readonly AuditDetail[] => [
  ...describeDifferences(noFields, user),
  { field: 'password', before: null, after: user.passwordHash === null ? 'none' : 'set' },
]
