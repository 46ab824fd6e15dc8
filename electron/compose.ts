import { join } from 'node:path'
import packageDescription from '../package.json' with { type: 'json' }
import type { Author } from '../shared/domain/audit.ts'
import type { SecretProtection } from '../shared/domain/secret-protection.ts'
import type { Notice, Preferences } from '../shared/ipc/application-calls.ts'
import type { ConsoleEvent } from '../shared/ipc/contract.ts'
import { createArchiveStore } from './archives/create-archive-store.ts'
import { mdaemonScreen } from './connectors/mdaemon/mdaemon-screen.ts'
import { createConnector } from './connectors/registry.ts'
import { currentProcess, processExists } from './database/process-identity.ts'
import { createKeeper } from './database/keeper.ts'
import { openUserDatabase } from './database/open-user-database.ts'
import type { UserDatabase } from './database/user-database.ts'
import { createConnect, type Connect } from './ipc/open-connections.ts'
import { createLog, type Log } from './logging/log.ts'
import { createKeyFileSecretStore } from './secrets/key-file-secret-store.ts'
import { isMarkedLessProtected } from './secrets/less-protected-secret-store.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { auditServices } from './services/audit/audit-services.ts'
import { createServices } from './services/create-services.ts'
import { createTicketLogOn } from './services/log-on/ticket-log-on.ts'
import { openFrontDoor } from './services/log-on/open-front-door.ts'
import { origins, type Host } from './services/log-on/hosts.ts'
import { createEventHub, type EventHub } from './services/event-hub.ts'
import { createPasswordChecker } from './services/passwords/password-checker.ts'
import { presentParameters } from './services/passwords/scrypt-parameters.ts'
import type { FolderOpener } from './services/folder-opener.ts'
import type { FolderPicker } from './services/folder-picker.ts'
import type { RunEngine } from './services/run-request.ts'
import type { Services } from './services/services.ts'
import { withFileLock } from './settings/file-lock.ts'
import { openSettings, type Settings } from './settings/open-settings.ts'
import { completeArchiveTasks } from './sync/complete-archive-tasks.ts'
import { runSynchronization } from './sync/run-sync.ts'
import { sha256Digest } from './sync/sha256-digest.ts'

export interface ConsoleOptions {
  /** The database, the settings, the secrets, the archives and the log lie in it. */
  readonly dataFolder: string
  readonly host: Host
  /** The operating system's, in Electron; otherwise a file under a key that only the owner can read. */
  readonly secretStore?: SecretStore
  /** What that store is worth; without it, that of the operating system. */
  readonly secretProtection?: SecretProtection
  /** The system's dialog, in Electron. */
  readonly pickFolder?: FolderPicker
  /** The system's file manager, in Electron. */
  readonly openFolder?: FolderOpener
  /** Title bar and menus follow what the screens are set to. */
  readonly onPreferencesSaved?: (preferences: Preferences) => void
}

/** The program without a face: what every host serves. */
export interface Console {
  readonly dataFolder: string
  readonly services: Services
  /** Who does what is done here, for the audit log. */
  readonly author: () => Author
  /** What a page or window gets that is named by a key. */
  readonly connect: Connect
  /** Ends the session of a window that is gone. */
  readonly leave: (key: string) => Promise<void>
  /** For the command line, where nobody logs on. */
  readonly subscribe: EventHub['subscribe']
  readonly log: Log
  /** Cancels what is going on, waits for its end, and closes the database. */
  close(): Promise<void>
}

export const applicationVersion = packageDescription.version

/** Opens the parts in their order and puts them together. The only place that knows them all. */
export async function composeConsole(options: ConsoleOptions): Promise<Console> {
  const { dataFolder } = options
  const now = () => new Date()
  const settings = await openSettings({ folder: dataFolder, now })
  const log = createLog({ folder: dataFolder, level: settings.logLevel() })
  const database = await openUserDatabase({ file: join(dataFolder, 'users.db'), now })
  try {
    return await composeOver({ ...options, settings, log, database, now })
  } catch (thrown) {
    await database.close()
    throw thrown
  }
}

interface OpenedParts extends ConsoleOptions {
  readonly settings: Settings
  readonly log: Log
  readonly database: UserDatabase
  readonly now: () => Date
}

async function composeOver(parts: OpenedParts): Promise<Console> {
  const { dataFolder, host, settings, log, database, now } = parts
  const archives = archivesIn(dataFolder)
  await database.runs.closeInterrupted()
  await completeArchiveTasks(database, archives)
  const onUnexpected = (thrown: unknown) => void log.failure(thrown)
  const engine: RunEngine = ({ connector, ...request }) =>
    runSynchronization({ connector, database, archives, digest: sha256Digest, now, onUnexpected }, request)
  const events = createEventHub(onUnexpected)
  events.subscribe((event) => noteEndOfRun(log, event))
  const passwords = createPasswordChecker(presentParameters)
  const store = openSecretStore(parts)
  const plainServices = createServices({
    ...fixedParts(parts),
    database,
    accounts: database,
    ...store,
    log,
    engine,
    events,
    onUnexpected,
    archives,
    completeArchiveTasks: async () => {
      await completeArchiveTasks(database, archives)
    },
    passwords,
    startNotices: [...noticesOf(settings), ...(await noticesOfSecrets(dataFolder))],
  })
  const author = () => ({ user: null, origin: origins[host] })
  const tickets = createTicketLogOn({ host, settings, ...store, createConnector, users: database.users })
  const frontDoor = openFrontDoor({ host, database, passwords, services: plainServices, tickets })
  if (host !== 'command line') plainServices.schedule.start()
  return {
    dataFolder,
    services: auditServices(plainServices, { audit: database.audit, author }),
    author,
    connect: createConnect({ services: plainServices, audit: database.audit, frontDoor, events, log }),
    leave: (key) => frontDoor.leave(key),
    subscribe: (listener) => events.subscribe(listener),
    log,
    close: async () => {
      frontDoor.close()
      await plainServices.schedule.stop()
      await plainServices.synchronization.cancelAll()
      await database.close()
    },
  }
}

/** What needs no other part. */
const fixedParts = ({ dataFolder, host, settings, pickFolder, openFolder, onPreferencesSaved }: OpenedParts) => ({
  settings: announcing(settings, onPreferencesSaved),
  createConnector,
  mdaemon: mdaemonScreen,
  pickFolder,
  openFolder,
  scheduleKeeper: keeperOf(dataFolder, 'schedule'),
  origin: origins[host],
  facts: { version: applicationVersion, host: host === 'electron' ? 'electron' : 'browser', dataFolder } as const,
})

const archivesIn = (dataFolder: string) =>
  createArchiveStore({ folder: join(dataFolder, 'archives'), keeper: keeperOf(dataFolder, 'archives') })

const keeperOf = (dataFolder: string, duty: 'schedule' | 'archives') =>
  createKeeper({
    file: join(dataFolder, `${duty}.keeper`),
    withFileLock,
    process: { current: currentProcess(), exists: processExists },
  })

/** Counts and codes only: who the users are stands in the database. */
function noteEndOfRun(log: Log, event: ConsoleEvent): void {
  if (event.kind !== 'run-ended') return
  const { directory, mode, outcome, durationMs, counts, problem } = event.run
  const facts = { runId: event.runId, directory, mode, outcome, durationMs, counts, code: problem?.code }
  if (outcome === 'failed') log.warn(facts, 'A run failed.')
  else log.info(facts, 'A run ended.')
}

function openSecretStore({ dataFolder, secretStore, secretProtection = 'operating-system' }: ConsoleOptions) {
  if (secretStore !== undefined) return { secrets: secretStore, secretProtection }
  const secrets = createKeyFileSecretStore({ folder: dataFolder, withFileLock })
  return { secrets, secretProtection: 'key-file' as const }
}

const noticesOf = ({ damagedFile }: Settings): readonly Notice[] =>
  damagedFile === null ? [] : [{ code: 'settings-damaged', directory: null, detail: damagedFile }]

async function noticesOfSecrets(dataFolder: string): Promise<readonly Notice[]> {
  if (!(await isMarkedLessProtected(dataFolder))) return []
  return [{ code: 'secrets-less-protected', directory: null, detail: join(dataFolder, 'secrets.json') }]
}

const announcing = (settings: Settings, onSaved: ConsoleOptions['onPreferencesSaved']): Settings => ({
  ...settings,
  savePreferences: async (preferences) => {
    await settings.savePreferences(preferences)
    onSaved?.(preferences)
  },
})
