import { fewestPasswordCharacters, passwordWeakness } from '../../../shared/domain/password-strength.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'

/** Rejects with `password-too-short` and its like. Nothing of the password stands in the problem. */
export function requireStrongPassword(password: string, userName: string): void {
  if (password === '') throw problemError('password-empty', 'settings')
  const weakness = passwordWeakness(password, userName)
  if (weakness === null) return
  throw problemError(`password-${weakness}`, 'settings', { parameters: { fewest: fewestPasswordCharacters } })
}
