import { assertNever } from '../../../shared/assert-never.ts'
import type { SessionState } from '../../../shared/domain/session.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { describeProblem, type Problem } from '../../../shared/errors/problem.ts'
import type { CallAccess } from '../../../shared/ipc/call-access.ts'
import { isFirstStart } from './is-first-start.ts'
import type { Door } from './front-door-parts.ts'
import { entryProblem, mayChangePassword, roleOf } from './may-enter.ts'

/** The user as the database has him now. Who was deleted or may not enter any more is logged off by this. */
export async function presentUser(door: Door, key: string): Promise<UserDetails | null> {
  const session = door.sessions.use(key)
  if (session === null) return null
  const user = await door.users.find(session.userId)
  if (user === null || entryProblem(user, door.way) !== null) {
    door.sessions.end(key, 'withdrawn')
    return null
  }
  admit(door, key, user)
  return user
}

/** Name and role are renewed each time: an administrator may have changed them. */
export function admit({ sessions }: Door, key: string, user: UserDetails): void {
  sessions.open(key, { userId: user.id, userName: user.userName, role: roleOf(user) })
}

export async function stateOf(door: Door, user: UserDetails | null): Promise<SessionState> {
  if (user !== null) {
    const { userName, fullName, authentication } = user
    const shown = { userName, fullName, authentication, mayChangePassword: mayChangePassword(user) }
    return { kind: 'logged-on', role: roleOf(user), ...shown }
  }
  if (await isFirstStart(door.users)) return { kind: 'first-start' }
  return { kind: 'logged-off', windowsAuthentication: door.tickets.isAvailable() }
}

export async function refusalOf(door: Door, key: string, access: CallAccess): Promise<Problem | null> {
  if (access === 'everyone') return null
  const user = await presentUser(door, key)
  if (user === null) return describeProblem('log-on-required', 'settings')
  return isEnough(user, access) ? null : describeProblem('privilege-missing', 'settings', { userName: user.userName })
}

function isEnough(user: UserDetails, access: Exclude<CallAccess, 'everyone'>): boolean {
  switch (access) {
    case 'user':
      return true
    case 'administrator':
      return roleOf(user) === 'administrator'
    default:
      return assertNever(access)
  }
}

export async function endSession(door: Door, key: string): Promise<SessionState> {
  const session = door.sessions.peek(key)
  if (session !== null) {
    const author = { user: session.userName, origin: door.origin }
    door.sessions.end(key, 'logged-off')
    await door.audit.append([{ action: 'log-off', subject: session.userName, outcome: 'done', details: [] }], author)
  }
  return stateOf(door, null)
}
