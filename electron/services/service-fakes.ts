import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import { directoryConfigurationSchema } from '../../shared/configuration/directory-configuration.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import type { DirectorySchedule, Schedule } from '../../shared/domain/schedule.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { UserDetails } from '../../shared/domain/user.ts'
import type { ConsoleEvent } from '../../shared/ipc/contract.ts'
import { createArchiveStore } from '../archives/create-archive-store.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import type { RunRepository, UserRepository } from '../database/user-database.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { RunReport } from '../sync/run-report.ts'
import type { DirectorySettings } from './directory-settings.ts'
import { createServices, type ServiceParts } from './create-services.ts'
import { createPasswordChecker } from './passwords/password-checker.ts'
import type { LogLevelSettings } from './settings-service.ts'
import type { MdaemonService } from './mdaemon-service.ts'
import { createEventHub } from './event-hub.ts'
import type { RunRequest } from './run-request.ts'
import type { ScheduleSettings } from './schedule/schedule-settings.ts'

/** Stand-ins for the parts that services work with; for tests only. */

export const sampleConfiguration = (id: string): DirectoryConfiguration =>
  directoryConfigurationSchema.parse({ id, type: 'sample' })

export const ldapConfiguration = (id: string, connection: object = {}): DirectoryConfiguration =>
  directoryConfigurationSchema.parse({
    id,
    type: 'generic-ldap',
    connection: { serverName: 'directory.example.com', administrativeDn: 'cn=reader,dc=example,dc=com', ...connection },
    filters: { userNameAttribute: 'uid' },
  })

export function fakeSettings(
  ...configured: readonly DirectoryConfiguration[]
): DirectorySettings & ScheduleSettings & LogLevelSettings {
  let present: readonly DirectoryConfiguration[] = configured
  let schedules: readonly DirectorySchedule[] = []
  let defaultSchedule: Schedule | null = null
  return {
    directories: () => present,
    updateDirectories: (change) => {
      present = change(present)
      return Promise.resolve()
    },
    schedules: () => schedules,
    updateSchedules: (change) => {
      schedules = change(schedules)
      return Promise.resolve()
    },
    defaultSchedule: () => defaultSchedule,
    saveDefaultSchedule: (schedule) => {
      defaultSchedule = schedule
      return Promise.resolve()
    },
    logLevel: () => 'info',
    saveLogLevel: () => Promise.resolve(),
  }
}

export function fakeSecrets(initial: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(initial))
  const store: SecretStore = {
    set: (name, value) => Promise.resolve(void values.set(name, value)),
    has: (name) => Promise.resolve(values.has(name)),
    delete: (name) => Promise.resolve(void values.delete(name)),
    read: (name) => Promise.resolve(values.get(name) ?? null),
  }
  return { store, values }
}

const notUsed = () => Promise.reject(new Error('This fake is not used here.'))

export const fakeConnector = (methods: Partial<DirectoryConnector>): DirectoryConnector => ({
  readDirectory: notUsed,
  authenticate: notUsed,
  diagnose: notUsed,
  listGroups: notUsed,
  listDomains: notUsed,
  browse: notUsed,
  detectBaseDn: notUsed,
  ...methods,
})

export const fakeUser = (fields: Partial<UserDetails>): UserDetails => ({
  id: 1,
  userName: 'ada',
  fullName: 'Ada Lovelace',
  authentication: 'directory-services',
  directory: 'main',
  distinguishedName: 'uid=ada,dc=example,dc=com',
  emailAddresses: [],
  privileges: ['login'],
  externalId: 'entryUUID:1',
  pop3UserNames: [],
  loginPrivileges: [],
  folderAccess: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
})

async function* chunked<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  await Promise.resolve()
  yield items
}

export const fakeUsers = (...users: readonly UserDetails[]): UserRepository => ({
  listPage: () => Promise.resolve({ total: users.length, all: users.length, rows: users }),
  readAll: () => chunked(users),
  find: (id) => Promise.resolve(users.find((user) => user.id === id) ?? null),
  findByName: (name) =>
    Promise.resolve(users.find((user) => user.userName.toLowerCase() === name.toLowerCase()) ?? null),
  countByDirectory: () => Promise.resolve([{ directory: null, users: users.length }]),
  readForPlanning: () => chunked([]),
})

export const fakeRuns = (...recorded: readonly RunSummary[]): RunRepository => ({
  start: notUsed,
  finish: notUsed,
  list: ({ directory }) => {
    const rows = recorded.filter((run) => directory === null || run.directory === directory)
    return Promise.resolve({ total: rows.length, rows })
  },
  find: (runId) => Promise.resolve(recorded.find(({ id }) => id === String(runId)) ?? null),
  listChanges: () => Promise.resolve({ total: 0, rows: [] }),
  closeInterrupted: () => Promise.resolve(0),
})

const fakePlan = (directory: string): SyncPlan => ({
  directory,
  fingerprint: 'f'.repeat(64),
  changes: [
    {
      kind: 'create',
      userName: 'ada',
      user: { externalId: '1', userName: 'ada', fullName: 'Ada', distinguishedName: null, emailAddresses: [] },
    },
    { kind: 'update', userId: 2, userName: 'bob', fields: { fullName: { before: 'Bob', after: 'Robert' } } },
  ],
  skipped: [{ userName: 'carol', reason: 'name-of-integrated-user', parameters: {} }],
  warnings: [],
  counts: { read: 3, create: 1, update: 1, rename: 0, delete: 0, skip: 1, unchanged: 0 },
  holds: [],
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
})

/** A run that goes on until the test ends it; a synchronization is recorded under the given number. */
interface FakeRun {
  readonly request: RunRequest
  end(report?: Partial<RunReport>): void
}

function fakeEngine() {
  const runs: FakeRun[] = []
  let records = 0
  const engine = (request: RunRequest): Promise<RunReport> => {
    const { promise, resolve } = Promise.withResolvers<RunReport>()
    const runId = request.mode === 'synchronize' ? (records += 1) : null
    const report: RunReport = {
      outcome: request.mode === 'test' ? 'planned' : 'applied',
      plan: fakePlan(request.configuration.id),
      problem: null,
      diagnosis: null,
      durationMs: 5,
      runId,
    }
    request.signal.addEventListener('abort', () => resolve({ ...report, outcome: 'cancelled', plan: null }))
    runs.push({ request, end: (changes = {}) => resolve({ ...report, ...changes }) })
    if (runId !== null) request.onRecorded(runId)
    return promise
  }
  return { engine, runs }
}

export const fakeAccounts: ServiceParts['accounts'] = {
  editor: {
    create: notUsed,
    change: notUsed,
    rename: notUsed,
    delete: notUsed,
    setPassword: notUsed,
    findPasswordHash: notUsed,
    replaceHash: notUsed,
  },
  archives: { owners: notUsed, give: notUsed, forget: notUsed },
  audit: { append: () => Promise.resolve(), list: notUsed },
  pendingArchiveTasks: () => Promise.resolve([]),
}

const soleKeeper = { claim: () => Promise.resolve(true), release: () => Promise.resolve() }

const fakeMdaemon: MdaemonService = {
  detectAppDirectory: () => Promise.resolve(null),
  listEncodings: () => Promise.resolve({ ofThisMachine: 'windows-1252', encodings: [] }),
  previewNames: () => Promise.resolve({ encoding: 'windows-1252', accounts: 0, names: [], doubtful: 0 }),
}

/** Every service over fakes, with the events that they publish. */
export function fakeServices(parts: Partial<ServiceParts> = {}) {
  const events = createEventHub(() => undefined)
  const published: ConsoleEvent[] = []
  events.subscribe((event) => void published.push(event))
  const { engine, runs } = fakeEngine()
  const preferences = { language: 'system', appearance: 'system', columnWidths: {} } as const
  const services = createServices({
    settings: {
      ...fakeSettings(sampleConfiguration('main'), sampleConfiguration('other')),
      preferences: () => preferences,
      savePreferences: () => Promise.resolve(),
    },
    secrets: fakeSecrets().store,
    secretProtection: 'key-file',
    log: { setLevel: () => undefined },
    database: { users: fakeUsers(), runs: fakeRuns() },
    accounts: fakeAccounts,
    archives: createArchiveStore({ folder: '/nowhere', keeper: soleKeeper }),
    completeArchiveTasks: () => Promise.resolve(),
    passwords: createPasswordChecker({ logCost: 1, blockSize: 1, parallelism: 1 }),
    createConnector: () => fakeConnector({}),
    mdaemon: fakeMdaemon,
    engine,
    events,
    scheduleKeeper: soleKeeper,
    onUnexpected: () => undefined,
    origin: 'window',
    startNotices: [],
    facts: { version: '0.0.0', host: 'browser', dataFolder: '/data' },
    ...parts,
  })
  return { services, published, runs }
}
