import type { Author } from '../../../shared/domain/audit.ts'
import type { Writing } from '../audit/write-audit.ts'
import type { Statements } from '../database.ts'
import type { WriteQueue } from '../write-queue.ts'
import { changeUser } from './change-user.ts'
import { createUsers } from './create-users.ts'
import { deleteUsers } from './delete-users.ts'
import { renameUser } from './rename-user.ts'
import { findPasswordHash, replaceHash, setPassword } from './set-password.ts'
import type { UserEditor } from './user-editor.ts'

export interface UserEditorParts {
  readonly reader: Statements
  readonly queue: WriteQueue
  readonly now: () => Date
}

type Edit<Value> = (statements: Statements, writing: Writing) => Promise<Value>

export function createUserEditor({ reader, queue, now }: UserEditorParts): UserEditor {
  const edit = <Value>(author: Author, work: Edit<Value>): Promise<Value> =>
    queue.write((statements) => work(statements, { author, at: now() }))
  return {
    create: (users, author) => edit(author, (statements, writing) => createUsers(statements, users, writing)),
    change: (userId, changes, author) =>
      edit(author, (statements, writing) => changeUser(statements, { userId, changes }, writing)),
    rename: (rename, author) => edit(author, (statements, writing) => renameUser(statements, rename, writing)),
    delete: (deletions, author) => edit(author, (statements, writing) => deleteUsers(statements, deletions, writing)),
    setPassword: (password, author) =>
      edit(author, (statements, writing) => setPassword(statements, password, writing)),
    findPasswordHash: (userId) => findPasswordHash(reader, userId),
    replaceHash: (userId, hashes) => queue.write((statements) => replaceHash(statements, userId, hashes)),
  }
}
