import type { UserRepository } from '../../database/user-database.ts'

/**
 * Nobody may administer this program: whoever can open it may make the first administrator, since he can also write to its
 * data folder. Once there is one, of a directory too, only a log-on leads in.
 */
export async function isFirstStart(users: UserRepository): Promise<boolean> {
  const { total } = await users.listPage({
    offset: 0,
    limit: 1,
    search: '',
    sortBy: 'userName',
    descending: false,
    filter: { authentication: null, directory: null, privilege: 'admin' },
  })
  return total === 0
}
