import type { StoredUser } from '../../../shared/domain/user.ts'

/**
 * `own`: of the directory that is synchronized. `hand-made`: logs on with directory credentials but belongs to no
 * directory yet. The other two are never touched.
 */
export type Ownership = 'own' | 'hand-made' | 'integrated' | 'other-directory'

export function ownershipOf(user: StoredUser, directory: string): Ownership {
  if (user.authentication === 'integrated') return 'integrated'
  if (user.directory === null) return 'hand-made'
  return user.directory === directory ? 'own' : 'other-directory'
}
