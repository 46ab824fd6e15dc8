import type { AuditAction, Author } from '../../../shared/domain/audit.ts'
import type { UserRepository } from '../../database/user-database.ts'
import { notingRefusal, type Notebook } from '../audit/noting.ts'
import type { UserEditingService } from './user-editing-service.ts'

export interface AuditedEditingDependencies {
  readonly users: UserRepository
  readonly audit: Notebook['audit']
}

/** Whatever is refused is written down too; what is done, the transaction itself writes down. */
export function auditEditing(
  editing: UserEditingService,
  { users, audit }: AuditedEditingDependencies,
): UserEditingService {
  const noted = async <Value>(author: Author, event: Refusable, work: () => Promise<Value>): Promise<Value> => {
    const subject = typeof event.user === 'string' ? event.user : await nameOf(users, event.user)
    return notingRefusal({ audit, author: () => author }, { action: event.action, subject }, work)
  }
  return {
    create: (user, password, author) =>
      noted(author, { action: 'user-created', user: user.userName }, () => editing.create(user, password, author)),
    createAll: (added, author) =>
      noted(author, { action: 'user-created', user: '-' }, () => editing.createAll(added, author)),
    change: (userId, changes, author) =>
      noted(author, { action: 'user-changed', user: userId }, () => editing.change(userId, changes, author)),
    rename: (rename, author) =>
      noted(author, { action: 'user-renamed', user: rename.userId }, () => editing.rename(rename, author)),
    previewDeletion: (userIds) => editing.previewDeletion(userIds),
    delete: (userIds, author) =>
      noted(author, { action: 'user-deleted', user: userIds[0] ?? '-' }, () => editing.delete(userIds, author)),
    setPassword: (userId, password, author) =>
      noted(author, { action: 'password-set', user: userId }, () => editing.setPassword(userId, password, author)),
  }
}

interface Refusable {
  readonly action: AuditAction
  readonly user: number | string
}

const nameOf = async (users: UserRepository, userId: number): Promise<string> =>
  (await users.find(userId))?.userName ?? `#${userId}`
