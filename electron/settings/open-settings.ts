import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import Conf from 'conf'
import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import { problemError, type ProblemError } from '../../shared/errors/problem-error.ts'
import { firstIssue } from '../../shared/errors/describe-issue.ts'
import type { DirectorySchedule, Schedule } from '../../shared/domain/schedule.ts'
import type { LogLevel } from '../../shared/domain/log-level.ts'
import type { Preferences } from '../../shared/ipc/application-calls.ts'
import { withFileLock } from './file-lock.ts'
import { keepAsideIfDamaged, readSettingsFile, type OpenedSettings } from './read-settings-file.ts'
import { settingsSchema, type SettingsContent } from './settings-file.ts'
import { because } from '../../shared/text/reason.ts'

export interface Settings {
  directories(): readonly DirectoryConfiguration[]
  /** Reads, changes and writes as one step, also beside other processes. */
  updateDirectories(
    change: (present: readonly DirectoryConfiguration[]) => readonly DirectoryConfiguration[],
  ): Promise<void>
  /** Each of a directory that is configured. */
  schedules(): readonly DirectorySchedule[]
  updateSchedules(change: (present: readonly DirectorySchedule[]) => readonly DirectorySchedule[]): Promise<void>
  /** What the schedule of a directory that has none is offered to begin with; null: nothing of one's own. */
  defaultSchedule(): Schedule | null
  saveDefaultSchedule(schedule: Schedule | null): Promise<void>
  preferences(): Preferences
  savePreferences(preferences: Preferences): Promise<void>
  logLevel(): LogLevel
  saveLogLevel(level: LogLevel): Promise<void>
  /** The name under which a settings file was kept aside because it could not be used; null where all was well. */
  readonly damagedFile: string | null
}

export interface OpenSettingsOptions {
  readonly folder: string
  readonly now: () => Date
}

const configName = 'settings'

/** `settings.json` in the format of electron-store (which is conf), so that every host reads the same file. */
export async function openSettings({ folder, now }: OpenSettingsOptions): Promise<Settings> {
  const file = join(folder, `${configName}.json`)
  await createFolder(folder)
  const opened = await withFileLock(file, async () => {
    const found = await keepAsideIfDamaged(file, now())
    if (found.damagedFile !== null) write(folder, found.content)
    return found
  })
  return settingsOver(createSettingsFile({ folder, file, now, opened }), opened.damagedFile)
}

interface SettingsFile {
  read(): SettingsContent
  update(change: (present: SettingsContent) => SettingsContent): Promise<void>
}

interface SettingsFileParts extends OpenSettingsOptions {
  readonly file: string
  readonly opened: OpenedSettings
}

function createSettingsFile({ folder, file, now, opened }: SettingsFileParts): SettingsFile {
  // Stays in use while somebody else's editor leaves something unusable behind.
  let lastGood = opened.content
  const read = () => {
    const { content, isDamaged } = readSettingsFile(file)
    if (!isDamaged) lastGood = content
    return lastGood
  }
  return {
    read,
    update: (change) =>
      withFileLock(file, async () => {
        const present = await keepAsideIfDamaged(file, now())
        write(folder, change(present.damagedFile === null ? present.content : lastGood))
      }),
  }
}

function settingsOver(file: SettingsFile, damagedFile: string | null): Settings {
  return {
    directories: () => file.read().configuration.directories,
    updateDirectories: (change) =>
      file.update((present) => {
        const directories = [...change(present.configuration.directories)]
        return {
          ...present,
          configuration: { version: 1, directories },
          schedules: ofThose(present.schedules, directories),
        }
      }),
    schedules: () => {
      const { schedules, configuration } = file.read()
      return ofThose(schedules, configuration.directories)
    },
    updateSchedules: (change) =>
      file.update((present) => {
        const schedules = change(present.schedules)
        return { ...present, schedules: ofThose(schedules, present.configuration.directories) }
      }),
    defaultSchedule: () => file.read().defaultSchedule,
    saveDefaultSchedule: (defaultSchedule) => file.update((present) => ({ ...present, defaultSchedule })),
    preferences: () => file.read().preferences,
    savePreferences: (preferences) => file.update((present) => ({ ...present, preferences })),
    logLevel: () => file.read().logLevel,
    saveLogLevel: (logLevel) => file.update((present) => ({ ...present, logLevel })),
    damagedFile,
  }
}

/** A schedule goes with its directory: another one that is given the same name later does not find it. */
const ofThose = (schedules: readonly DirectorySchedule[], directories: readonly DirectoryConfiguration[]) =>
  schedules.filter(({ directory }) => directories.some(({ id }) => id === directory))

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw folderUnusable(folder, cause)
  }
}

/** Atomic: conf writes a temporary file and renames it. */
function write(folder: string, content: SettingsContent): void {
  const checked = settingsSchema.safeParse(content)
  if (!checked.success)
    throw problemError('setting-invalid', 'settings', { parameters: { ...firstIssue(checked.error) } })
  try {
    new Conf({ cwd: folder, configName, configFileMode: 0o600, accessPropertiesByDotNotation: false }).store =
      checked.data
  } catch (cause) {
    throw folderUnusable(folder, cause)
  }
}

export function folderUnusable(folder: string, cause: unknown): ProblemError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : because('unknown-reason')
  return problemError('data-folder-unusable', 'settings', {
    parameters: { folder, reason: because('not-writable', { code }) },
    cause,
  })
}
