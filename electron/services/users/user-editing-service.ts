import type { Author } from '../../../shared/domain/audit.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { NewUser, UserChanges } from '../../../shared/domain/user-editing.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { ArchiveStore } from '../../archives/archive-store.ts'
import type { UserEditor, UserToCreate } from '../../database/editing/user-editor.ts'
import type { ArchiveTask, UserRepository } from '../../database/user-database.ts'
import type { PasswordChecker } from '../passwords/password-checker.ts'
import { previewDeletion, type DeletionPreview } from './preview-deletion.ts'
import { requireUser } from './require-user.ts'

export interface UserEditingService {
  /** Answers the new user. */
  create(user: NewUser, password: string | null, author: Author): Promise<UserDetails>
  /** All or none, without passwords. */
  createAll(users: readonly NewUser[], author: Author): Promise<void>
  change(userId: number, changes: UserChanges, author: Author): Promise<UserDetails>
  rename(rename: { readonly userId: number; readonly userName: string }, author: Author): Promise<void>
  /** What deleting these users would do, with their archives. Rejects where one is not there. */
  previewDeletion(userIds: readonly number[]): Promise<readonly DeletionPreview[]>
  delete(userIds: readonly number[], author: Author): Promise<readonly DeletionPreview[]>
  setPassword(userId: number, password: string, author: Author): Promise<void>
}

export interface UserEditingDependencies {
  readonly users: UserRepository
  readonly editor: UserEditor
  readonly archives: ArchiveStore
  readonly passwords: PasswordChecker
  readonly pendingArchiveTasks: () => Promise<readonly ArchiveTask[]>
  /** Does on disk what a committed change left to do. */
  readonly completeArchiveTasks: () => Promise<void>
}

export function createUserEditingService(dependencies: UserEditingDependencies): UserEditingService {
  const { users, editor, passwords } = dependencies
  return {
    create: async (user, password, author) => {
      const passwordHash = password === null ? null : await hashOf(passwords, password)
      const [userId = 0] = await editor.create([{ ...user, passwordHash }], author)
      return requireUser(users, userId)
    },
    createAll: async (added, author) => {
      await editor.create(added.map(withoutPassword), author)
    },
    change: (userId, changes, author) => editor.change(userId, changes, author),
    rename: (rename, author) => renameUser(dependencies, rename, author),
    previewDeletion: (userIds) => previewDeletion(dependencies, userIds),
    delete: async (userIds, author) => {
      const previews = await previewDeletion(dependencies, userIds)
      await editor.delete(previews, author)
      await dependencies.completeArchiveTasks()
      return previews
    },
    setPassword: async (userId, password, author) => {
      const hash = await hashOf(passwords, password)
      await editor.setPassword({ userId, hash, action: 'password-set' }, author)
    },
  }
}

const withoutPassword = (user: NewUser): UserToCreate => ({ ...user, passwordHash: null })

function hashOf(passwords: PasswordChecker, password: string): Promise<string> {
  if (password === '') throw problemError('password-empty', 'settings')
  return passwords.hash(password)
}

/** The archive goes with the name, so nothing may stand where it is to go. */
async function renameUser(
  dependencies: UserEditingDependencies,
  rename: { readonly userId: number; readonly userName: string },
  author: Author,
): Promise<void> {
  const { users, editor, completeArchiveTasks } = dependencies
  const { userName } = await requireUser(users, rename.userId)
  await completeArchiveTasks()
  await refuseBlockedArchives(dependencies, userName, rename.userName)
  await editor.rename(rename, author)
  await completeArchiveTasks()
}

async function refuseBlockedArchives(
  { archives, pendingArchiveTasks }: UserEditingDependencies,
  from: string,
  to: string,
): Promise<void> {
  const keys = [comparisonKey(from), comparisonKey(to)]
  const waiting = (await pendingArchiveTasks())
    .flatMap((task) => (task.kind === 'rename' ? [task.from, task.to] : []))
    .find((folder) => keys.includes(comparisonKey(folder)))
  if (waiting !== undefined) throw problemError('archive-waiting', 'settings', { parameters: { folder: waiting } })
  if (keys[0] !== keys[1] && (await archives.existingFolders()).has(to))
    throw problemError('archive-in-the-way', 'settings', { parameters: { folder: to.trim() } })
}
