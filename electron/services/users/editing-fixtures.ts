import type { Author } from '../../../shared/domain/audit.ts'
import type { AuditEntry } from '../../../shared/domain/audit.ts'
import type { NewUser } from '../../../shared/domain/user-editing.ts'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import { completeArchiveTasks } from '../../sync/complete-archive-tasks.ts'
import { createInstallation, type Installation } from '../../sync/sync-fixtures.ts'
import { createPasswordChecker, type PasswordChecker } from '../passwords/password-checker.ts'
import { auditEditing } from './audited-editing.ts'
import { createUserEditingService, type UserEditingService } from './user-editing-service.ts'

/** For tests: a real database and real archive folders, edited as the program edits them. */
export interface Workplace extends Installation {
  readonly editing: UserEditingService
  readonly passwords: PasswordChecker
}

export const author: Author = { user: 'root', origin: 'test' }

export async function createWorkplace(): Promise<Workplace> {
  const installation = await createInstallation()
  const { database, archives } = installation
  const passwords = createPasswordChecker({ logCost: 1, blockSize: 1, parallelism: 1 })
  const editing = createUserEditingService({
    users: database.users,
    editor: database.editor,
    archives,
    passwords,
    pendingArchiveTasks: () => database.pendingArchiveTasks(),
    completeArchiveTasks: async () => {
      await completeArchiveTasks(database, archives)
    },
  })
  return {
    ...installation,
    passwords,
    editing: auditEditing(editing, { users: database.users, audit: database.audit }),
  }
}

export const newUser = (userName: string, fields: Partial<NewUser> = {}): NewUser => ({
  userName,
  fullName: null,
  authentication: 'integrated',
  distinguishedName: null,
  emailAddresses: [],
  pop3UserNames: [],
  privileges: ['login'],
  loginPrivileges,
  folderAccess: null,
  ...fields,
})

export async function userNamed({ database }: Workplace, userName: string): Promise<UserDetails> {
  const user = await database.users.findByName(userName)
  if (user === null) throw new Error(`There is no user ${userName}.`)
  return user
}

/** Everybody with everything, in order of id. */
export async function everybody({ database }: Workplace): Promise<readonly UserDetails[]> {
  const users: UserDetails[] = []
  for await (const chunk of database.users.readForPlanning(new AbortController().signal))
    for (const { id } of chunk) {
      const user = await database.users.find(id)
      if (user !== null) users.push(user)
    }
  return users
}

const all = { search: '', actions: [], outcomes: [], from: null, until: null, offset: 0, limit: 1_000 } as const

/** The newest first, without the ends of runs. */
export async function entriesOf({ database }: Workplace): Promise<readonly AuditEntry[]> {
  const { rows } = await database.audit.list(all)
  return rows.filter(({ action }) => action !== 'run-ended')
}
