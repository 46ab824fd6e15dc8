import type { UserDetails } from '../../shared/domain/user.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import type { DirectoryDraft } from '../../shared/ipc/directory-calls.ts'
import type { UserRepository } from '../database/user-database.ts'
import { connectDraft, type ProbingDependencies } from './probing-service.ts'

export interface UserFinding extends ProbingDependencies {
  readonly users: UserRepository
}

export interface TypedName {
  readonly userName: string
  readonly password: string
  /** The directories that may know the user by another name. */
  readonly drafts: readonly DirectoryDraft[]
  readonly signal: AbortSignal
}

export interface FoundUser {
  readonly user: UserDetails | null
  /** Why a directory could not be asked; null where all answered. */
  readonly unanswered: Problem | null
}

/**
 * The user of the database whom a typed name means: by the name itself, otherwise by what a directory says that this name of a
 * log-on (`name@domain`, `DOMAIN\name`) is called here. Only the name travels for that, and nothing where no password was typed.
 */
export async function findUser(finding: UserFinding, typed: TypedName): Promise<FoundUser> {
  const known = await finding.users.findByName(typed.userName)
  if (known !== null || typed.password === '') return { user: known, unanswered: null }
  let unanswered: Problem | null = null
  for (const draft of typed.drafts) {
    try {
      const user = await askDirectory(finding, draft, typed)
      if (user !== null) return { user, unanswered: null }
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || thrown.problem.code === 'cancelled') throw thrown
      unanswered ??= thrown.problem
    }
  }
  return { user: null, unanswered }
}

async function askDirectory(
  finding: UserFinding,
  draft: DirectoryDraft,
  { userName, signal }: TypedName,
): Promise<UserDetails | null> {
  const connector = await connectDraft(finding, draft)
  const name = (await connector.resolveUserName?.(userName, { signal })) ?? null
  const user = name === null ? null : await finding.users.findByName(name)
  return user === null || !isOf(user, draft.configuration.id) ? null : user
}

/** A user made by hand for directory log-on belongs to every directory until one adopts it. */
const isOf = ({ directory, authentication }: UserDetails, id: string): boolean =>
  authentication === 'directory-services' && (directory === null || directory === id)
