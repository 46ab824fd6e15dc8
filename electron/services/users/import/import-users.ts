import type { Author } from '../../../../shared/domain/audit.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import type { Authentication } from '../../../../shared/domain/user.ts'
import type { ImportReport } from '../../../../shared/domain/user-import.ts'
import type { UserRepository } from '../../../database/user-database.ts'
import type { UserEditingService } from '../user-editing-service.ts'
import { parseUsers, type ParsedFile, type ParsedUser } from './parse-users.ts'

export interface ImportRequest {
  /** The content of the file. */
  readonly text: string
  readonly mode: 'preview' | 'apply'
  /** For lines that do not say. */
  readonly authentication: Authentication
}

export interface UserImport {
  run(request: ImportRequest, author: Author): Promise<ImportReport>
}

export interface ImportSources {
  readonly users: UserRepository
  readonly editing: Pick<UserEditingService, 'createAll'>
}

/** Everything that the file says, or nothing: one wrong line, and nobody is created. Who is there already stays as he is. */
export async function importUsers(
  { users, editing }: ImportSources,
  { text, mode, authentication }: ImportRequest,
  author: Author,
): Promise<ImportReport> {
  const file = parseUsers(text, authentication)
  const present = await presentNames(users)
  const isNew = ({ user }: ParsedUser) => !present.has(comparisonKey(user.userName))
  const added = file.users.filter(isNew)
  const isApplied = mode === 'apply' && file.defects.length === 0
  if (isApplied)
    await editing.createAll(
      added.map(({ user }) => user),
      author,
    )
  const outcome = file.defects.length > 0 ? 'refused' : isApplied ? 'applied' : 'planned'
  return describeImport(file, isNew, outcome)
}

async function presentNames(users: UserRepository): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for await (const chunk of users.readAll(new AbortController().signal))
    for (const { userName } of chunk) names.add(comparisonKey(userName))
  return names
}

function describeImport(
  { users, defects }: ParsedFile,
  isNew: (user: ParsedUser) => boolean,
  outcome: ImportReport['outcome'],
): ImportReport {
  const described = users.map((parsed) => ({
    line: parsed.line,
    action: isNew(parsed) ? ('create' as const) : ('exists' as const),
    userName: parsed.user.userName,
    fullName: parsed.user.fullName,
    authentication: parsed.user.authentication,
    emailAddresses: [...parsed.user.emailAddresses],
  }))
  const create = described.filter(({ action }) => action === 'create').length
  const counts = { read: users.length, create, exists: users.length - create, wrong: defects.length }
  return { outcome, counts, users: described, errors: [...defects] }
}
