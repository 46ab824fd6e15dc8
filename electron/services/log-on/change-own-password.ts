import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { isOwnPassword } from './check-own-password.ts'
import type { Door } from './front-door-parts.ts'
import { mayChangePassword } from './may-enter.ts'
import { requireStrongPassword } from './require-strong-password.ts'
import { presentUser } from './session-user.ts'

/** The present password is asked for again: the page may have been left open. */
export async function changeOwnPassword(
  door: Door,
  key: string,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<void> {
  const user = await presentUser(door, key)
  if (user === null) throw problemError('log-on-required', 'settings')
  const { id: userId, userName } = user
  if (!mayChangePassword(user))
    throw problemError('password-change-not-permitted', 'settings', { parameters: { userName } })
  await requirePresentPassword(door, user, present)
  requireStrongPassword(next, userName)
  const hash = await door.passwords.hash(next)
  const author = { user: userName, origin: door.origin }
  await door.editor.setPassword({ userId, hash, action: 'password-changed' }, author)
}

async function requirePresentPassword(door: Door, user: UserDetails, present: string): Promise<void> {
  const { userName } = user
  const admission = door.throttle.begin({ userName, origin: door.origin })
  if (admission.kind === 'slowed')
    throw problemError('log-on-slowed', 'settings', { parameters: { seconds: admission.seconds } })
  if (await isOwnPassword(door, user, present)) {
    admission.succeeded()
    return
  }
  const details = [{ field: 'problem', before: null, after: 'own-password-wrong' }]
  const note = { action: 'password-changed', subject: userName, outcome: 'refused', details } as const
  await door.audit.append([note], { user: userName, origin: door.origin })
  throw problemError('own-password-wrong', 'settings', { parameters: { userName } })
}
