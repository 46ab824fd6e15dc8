import type { UserDetails } from '../../../shared/domain/user.ts'
import type { UserEditor } from '../../database/editing/user-editor.ts'
import type { PasswordChecker } from '../passwords/password-checker.ts'

export interface OwnPasswords {
  readonly editor: Pick<UserEditor, 'findPasswordHash' | 'replaceHash'>
  readonly passwords: PasswordChecker
}

/** Whether it is the password that this program keeps for the user. A weak hash of it is replaced on the way. */
export async function isOwnPassword(
  { editor, passwords }: OwnPasswords,
  { id }: UserDetails,
  password: string,
): Promise<boolean> {
  const before = await editor.findPasswordHash(id)
  const verdict = await passwords.check(password, before)
  if (verdict.kind === 'wrong') return false
  if (before !== null && verdict.replacement !== null)
    await editor.replaceHash(id, { before, after: verdict.replacement })
  return true
}
