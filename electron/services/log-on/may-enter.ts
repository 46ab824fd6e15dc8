import type { LoginPrivilege } from '../../../shared/domain/privileges.ts'
import type { Role } from '../../../shared/domain/session.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { describeProblem, type Problem } from '../../../shared/errors/problem.ts'

/** Why a user may not come in this way; null where he may. `admin` includes the privilege to log on, not the ways. */
export function entryProblem(user: UserDetails, way: LoginPrivilege): Problem | null {
  const { userName, privileges, loginPrivileges } = user
  if (!privileges.includes('admin') && !privileges.includes('login'))
    return describeProblem('login-not-permitted', 'database', { userName })
  if (!loginPrivileges.includes(way)) return describeProblem('login-way-not-permitted', 'database', { userName, way })
  return null
}

export const roleOf = ({ privileges }: UserDetails): Role => (privileges.includes('admin') ? 'administrator' : 'user')

/** Whoever logs on at a directory changes the password there. */
export const mayChangePassword = ({ authentication, privileges }: UserDetails): boolean =>
  authentication === 'integrated' && (privileges.includes('changePassword') || privileges.includes('admin'))
