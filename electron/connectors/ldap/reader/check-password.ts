import type { AuthenticationAnswer } from '../../../../shared/domain/authentication.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Credentials } from '../../connector.ts'
import { refusalOf } from './account-refusal.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { findUser, type FoundUser } from './find-user.ts'
import { resolveBaseDn } from './resolve-base-dn.ts'
import type { UserSettings } from './user-settings.ts'
import { withSession, type SessionSource } from './with-session.ts'

export interface PasswordCheck {
  readonly connection: ConnectionSettings
  readonly users: UserSettings
}

/**
 * One log-on attempt: the entry is looked up as a run would, then a connection of its own binds as that entry.
 * Only what the directory says about this account is a refusal; everything else leaves the question open.
 */
export async function checkPassword(
  source: SessionSource,
  check: PasswordCheck,
  credentials: Credentials,
): Promise<AuthenticationAnswer> {
  const found = await findEntry(source, check, credentials)
  if (found.kind === 'refused') return { outcome: 'refused', problem: found.problem }
  const { password, signal } = credentials
  const connection = { ...check.connection, credentials: { name: found.distinguishedName, password } }
  try {
    await withSession(source, { connection, signal }, () => Promise.resolve())
    return { outcome: 'accepted', distinguishedName: found.distinguishedName }
  } catch (thrown) {
    const problem = thrown instanceof ProblemError ? refusalOf(thrown.problem, credentials.userName) : null
    if (problem === null) throw thrown
    return { outcome: 'refused', problem }
  }
}

const findEntry = (
  source: SessionSource,
  { connection, users }: PasswordCheck,
  { userName, signal }: Credentials,
): Promise<FoundUser> =>
  withSession(source, { connection, signal }, async (session) => {
    const baseDn = await resolveBaseDn(session, connection, signal)
    return findUser(session, { baseDn, users, userName, signal })
  })
