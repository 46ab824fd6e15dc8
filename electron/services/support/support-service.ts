import { homedir, release } from 'node:os'
import { secretFields, secretName } from '../../../shared/configuration/directory-configuration.ts'
import type { SecretProtection } from '../../../shared/domain/secret-protection.ts'
import { toProblem } from '../../../shared/errors/problem-error.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import type { RunRepository, UserRepository } from '../../database/user-database.ts'
import { readNewestLog } from '../../logging/read-newest-log.ts'
import type { SecretStore } from '../../secrets/secret-store.ts'
import { listStoredSecrets } from '../directory-secrets.ts'
import type { DirectorySettings } from '../directory-settings.ts'
import type { PreferenceSettings } from '../application-service.ts'
import type { ScheduleSettings } from '../schedule/schedule-settings.ts'
import { systemTimeZone } from '../schedule/system-time-zone.ts'
import type { LogLevelSettings } from '../settings-service.ts'
import { describeRun } from './describe-run.ts'
import { hidePersonalData } from './hide-personal-data.ts'

type SupportBundle = OutputOf<'settings.createSupportBundle'>

export interface SupportService {
  /** One readable file; never a password, a hash of one, or a mail address. */
  createBundle(): Promise<SupportBundle>
}

export interface SupportParts {
  readonly settings: DirectorySettings & LogLevelSettings & ScheduleSettings & Pick<PreferenceSettings, 'preferences'>
  readonly secrets: SecretStore
  readonly database: {
    readonly users: Pick<UserRepository, 'countByDirectory'>
    readonly runs: Pick<RunRepository, 'list'>
  }
  readonly secretProtection: SecretProtection
  readonly facts: { readonly version: string; readonly host: string; readonly dataFolder: string }
}

/** The newest part of the log, in bytes, and the last runs: what a person can still look through before sending it. */
const mostLog = 400_000
const mostRuns = 50

export function createSupportService(parts: SupportParts): SupportService {
  return { createBundle: () => createBundle(parts) }
}

async function createBundle(parts: SupportParts): Promise<SupportBundle> {
  const { settings, database, facts } = parts
  const directories = settings.directories()
  const runs = (await database.runs.list({ directory: null, offset: 0, limit: mostRuns })).rows
  const log = await readNewestLog(facts.dataFolder, mostLog)
  const createdAt = new Date().toISOString()
  const content = {
    ...{ format: 'dsconsole-support', version: 1, createdAt, program: describeProgram(parts) },
    settings: describeSettings(parts),
    configuration: { version: 1, directories },
    directories: await describeDirectories(parts),
    runs: runs.map(describeRun),
    log: log.map(parseLine),
  }
  const hidden = { secrets: await readSecrets(parts), homeFolder: homedir() }
  return {
    fileName: `dsconsole-support-${createdAt.slice(0, 10)}.json`,
    text: `${JSON.stringify(hidePersonalData(content, hidden), null, 2)}\n`,
    parts: [
      { name: 'program', entries: Object.keys(content.program).length },
      { name: 'settings', entries: Object.keys(content.settings).length },
      { name: 'configuration', entries: directories.length },
      { name: 'directories', entries: content.directories.length },
      { name: 'runs', entries: runs.length },
      { name: 'log', entries: log.length },
    ],
  }
}

const describeProgram = ({ facts, secretProtection }: SupportParts) => ({
  version: facts.version,
  host: facts.host,
  platform: process.platform,
  release: release(),
  architecture: process.arch,
  node: process.versions.node,
  electron: process.versions.electron,
  secretProtection,
})

/** What decides when and how much: schedules that do not run and times that are off begin here. */
const describeSettings = ({ settings }: SupportParts) => {
  const { language, updates = 'ask' } = settings.preferences()
  return {
    ...{ language, updates, logLevel: settings.logLevel(), timeZone: systemTimeZone() },
    schedules: settings.schedules(),
    defaultSchedule: settings.defaultSchedule(),
  }
}

/** How many users each has, and which passwords are stored; a store that cannot be read is named by the code of its problem. */
async function describeDirectories({ settings, secrets, database }: SupportParts) {
  const users = new Map(
    (await database.users.countByDirectory()).map(({ directory, users: count }) => [directory, count]),
  )
  return Promise.all(
    settings.directories().map(async (configuration) => ({
      directory: configuration.id,
      users: users.get(configuration.id) ?? 0,
      storedSecrets: await listStoredSecrets(secrets, configuration).catch(
        (thrown: unknown) => toProblem(thrown, 'settings').code,
      ),
    })),
  )
}

/** To look for them in what is given out. Where the store cannot be read, there is nothing to compare with. */
async function readSecrets({ settings, secrets }: SupportParts): Promise<readonly string[]> {
  const names = settings
    .directories()
    .flatMap(({ id, type }) => secretFields[type].map((field) => secretName(id, field)))
  const values = await Promise.all(names.map((name) => secrets.read(name).catch(() => null)))
  return values.filter((value) => value !== null)
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
