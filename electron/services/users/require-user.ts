import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { UserRepository } from '../../database/user-database.ts'

export async function requireUser(users: UserRepository, userId: number): Promise<UserDetails> {
  const user = await users.find(userId)
  if (user === null) throw problemError('user-gone', 'settings')
  return user
}
