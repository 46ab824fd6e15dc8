import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../shared/domain/directory-snapshot.ts'
import type { RunProgress } from '../../shared/domain/sync-run.ts'
import { createArchiveStore } from '../archives/create-archive-store.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import { openUserDatabase } from '../database/open-user-database.ts'
import type { UserDatabase } from '../database/user-database.ts'
import { runSynchronization } from './run-sync.ts'
import type { SynchronizationDependencies, SynchronizationRequest } from './run-context.ts'
import { sha256Digest } from './sha256-digest.ts'

/** For tests: a real user database and real archive folders in a temporary folder, and a connector that is told what to say. */
export interface Installation {
  readonly folder: string
  readonly archiveFolder: string
  readonly database: UserDatabase
  readonly archives: ArchiveStore
  readonly mail: ArchivedMail
  readonly remove: () => Promise<void>
}

/** Archive folders whose mail says whose it was at first. */
interface ArchivedMail {
  readonly put: (...userNames: readonly string[]) => Promise<void>
  readonly of: (userName: string) => Promise<string>
  readonly folders: () => Promise<readonly string[]>
}

const archivedMail = (folder: string): ArchivedMail => ({
  put: async (...userNames) => {
    for (const name of userNames) {
      await mkdir(join(folder, name, 'inbox'), { recursive: true })
      await writeFile(join(folder, name, 'inbox', 'mail'), name)
    }
  },
  of: (userName) => readFile(join(folder, userName, 'inbox', 'mail'), 'utf8'),
  folders: async () => (await readdir(folder)).sort(),
})

const soleKeeper = { claim: () => Promise.resolve(true), release: () => Promise.resolve() }

export async function createInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'sync-test-'))
  const archiveFolder = join(folder, 'archives')
  const database = await openUserDatabase({ file: join(folder, 'users.db'), now: () => new Date() })
  const remove = async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    folder,
    archiveFolder,
    database,
    mail: archivedMail(archiveFolder),
    archives: createArchiveStore({ folder: archiveFolder, keeper: soleKeeper }),
    remove,
  }
}

export const configuration = (given: Partial<DirectoryConfiguration['options']> = {}): DirectoryConfiguration => ({
  id: 'main',
  type: 'sample',
  connection: { state: 'initial' },
  filters: { groups: [] },
  authentication: {},
  options: { automaticallyDeleteUsers: true, deletionLimit: { count: 5, percent: 10 }, ...given },
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
})

const notAsked = () => Promise.reject(new Error('not part of a run'))

export const connectorReading = (read: DirectoryConnector['readDirectory']): DirectoryConnector => ({
  readDirectory: read,
  diagnose: () => Promise.resolve({ steps: [], certificates: [], problem: null }),
  authenticate: notAsked,
  listGroups: notAsked,
  listDomains: notAsked,
  browse: notAsked,
  detectBaseDn: notAsked,
})

export interface RunOptions {
  readonly dependencies?: Partial<SynchronizationDependencies>
  readonly request?: Partial<SynchronizationRequest>
  /** Told of each progress, so that a test may cancel at a certain point. */
  readonly onProgress?: (progress: RunProgress) => void
}

export const runWith = (
  { database, archives }: Installation,
  snapshot: DirectorySnapshot,
  { dependencies = {}, request = {}, onProgress = () => undefined }: RunOptions = {},
) =>
  runSynchronization(
    {
      connector: connectorReading(() => Promise.resolve(snapshot)),
      database,
      archives,
      digest: sha256Digest,
      now: () => new Date(),
      ...dependencies,
    },
    {
      configuration: configuration(),
      mode: 'synchronize',
      expectedFingerprint: null,
      origin: 'test',
      signal: new AbortController().signal,
      onProgress,
      ...request,
    },
  )

/** Everything about users that a run could change. */
export async function storedState({ database }: Installation) {
  const users = []
  for await (const chunk of database.users.readForPlanning(new AbortController().signal)) users.push(...chunk)
  return { revision: await database.revision(), users }
}

export const userNames = async (installation: Installation): Promise<readonly string[]> =>
  (await storedState(installation)).users.map(({ userName }) => userName).sort()
