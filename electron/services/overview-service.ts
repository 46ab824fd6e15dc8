import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import type { Notice } from '../../shared/ipc/application-calls.ts'
import type { UserDatabase } from '../database/user-database.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import { listStoredSecrets } from './directory-secrets.ts'
import type { DirectorySettings } from './directory-settings.ts'
import { noticesOfDirectory } from './directory-notices.ts'

const recentRuns = 20

interface UserCounts {
  readonly total: number
  readonly madeByHand: number
  readonly byDirectory: readonly { readonly directory: string; readonly users: number }[]
}

interface Overview {
  readonly users: UserCounts
  readonly lastRun: RunSummary | null
  readonly recentRuns: readonly RunSummary[]
  readonly notices: readonly Notice[]
}

export interface OverviewService {
  show(): Promise<Overview>
}

export interface OverviewDependencies {
  readonly database: Pick<UserDatabase, 'users' | 'runs'>
  readonly settings: DirectorySettings
  readonly secrets: SecretStore
  /** What opening the data folder found, e.g. a damaged settings file. */
  readonly startNotices: readonly Notice[]
}

export function createOverviewService(dependencies: OverviewDependencies): OverviewService {
  const { database, startNotices } = dependencies
  return {
    show: async () => {
      const { rows } = await database.runs.list({ offset: 0, limit: recentRuns, directory: null })
      return {
        users: countUsers(await database.users.countByDirectory()),
        lastRun: rows[0] ?? null,
        recentRuns: rows,
        notices: [...startNotices, ...(await listNotices(dependencies))],
      }
    },
  }
}

/** Users without a directory are those made by hand. */
function countUsers(counts: readonly { readonly directory: string | null; readonly users: number }[]): UserCounts {
  return {
    total: counts.reduce((sum, { users }) => sum + users, 0),
    madeByHand: counts.reduce((sum, { directory, users }) => sum + (directory === null ? users : 0), 0),
    byDirectory: counts.flatMap(({ directory, users }) => (directory === null ? [] : [{ directory, users }])),
  }
}

async function listNotices(dependencies: OverviewDependencies): Promise<readonly Notice[]> {
  const directories = dependencies.settings.directories()
  if (directories.length === 0) return [{ code: 'no-directory', directory: null, detail: null }]
  const notices = await Promise.all(directories.map((directory) => lookAt(dependencies, directory)))
  return notices.flat()
}

async function lookAt(
  { database, secrets }: OverviewDependencies,
  configuration: DirectoryConfiguration,
): Promise<readonly Notice[]> {
  const { rows } = await database.runs.list({ offset: 0, limit: 1, directory: configuration.id })
  return noticesOfDirectory({
    configuration,
    lastRun: rows[0] ?? null,
    storedSecrets: await listStoredSecrets(secrets, configuration),
  })
}
