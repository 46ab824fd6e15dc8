import { problemError, type ProblemError } from '../../shared/errors/problem-error.ts'
import type { UserDetails, UserSummary } from '../../shared/domain/user.ts'
import type { UserPage, UserQuery, UserRepository } from '../database/user-database.ts'

export interface UsersService {
  listPage(query: UserQuery): Promise<UserPage>
  /** Every user in order of name, in chunks. */
  readAll(signal: AbortSignal): AsyncIterable<readonly UserSummary[]>
  show(userId: number): Promise<UserDetails>
  showByName(userName: string): Promise<UserDetails>
}

export function createUsersService(users: UserRepository): UsersService {
  return {
    listPage: (query) => users.listPage(query),
    readAll: (signal) => users.readAll(signal),
    show: async (userId) => required(await users.find(userId), () => problemError('user-gone', 'database')),
    showByName: async (userName) => required(await users.findByName(userName), () => unknown(userName)),
  }
}

const unknown = (userName: string): ProblemError =>
  problemError('user-unknown', 'database', { parameters: { userName } })

function required(user: UserDetails | null, refusal: () => ProblemError): UserDetails {
  if (user === null) throw refusal()
  return user
}
