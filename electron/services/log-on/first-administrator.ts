import type { SessionState } from '../../../shared/domain/session.ts'
import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import type { NewUser } from '../../../shared/domain/user-editing.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Door } from './front-door-parts.ts'
import { isFirstStart } from './is-first-start.ts'
import { noteLogOn } from './note-log-on.ts'
import { requireStrongPassword } from './require-strong-password.ts'
import { admit, stateOf } from './session-user.ts'

export interface NewAdministrator {
  readonly userName: string
  readonly fullName: string | null
  readonly password: string
}

export async function createFirstAdministrator(
  door: Door,
  key: string,
  administrator: NewAdministrator,
): Promise<SessionState> {
  if (!(await isFirstStart(door.users))) throw problemError('administrator-exists', 'settings')
  requireStrongPassword(administrator.password, administrator.userName)
  const author = { user: null, origin: door.origin }
  const user = await door.editing.create(newUserOf(administrator), administrator.password, author)
  admit(door, key, user)
  await noteLogOn(door, { kind: 'admitted', user })
  return stateOf(door, user)
}

const newUserOf = ({ userName, fullName }: NewAdministrator): NewUser => ({
  userName,
  fullName,
  authentication: 'integrated',
  distinguishedName: null,
  emailAddresses: [],
  pop3UserNames: [],
  privileges: ['admin'],
  loginPrivileges,
  folderAccess: null,
})
