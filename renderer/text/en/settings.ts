import type { ConfigurationChange, SecretChange } from '../../../shared/domain/configuration-change.ts'
import type { LogLevel } from '../../../shared/domain/log-level.ts'
import type { SecretProtection } from '../../../shared/domain/secret-protection.ts'
import type { SupportPart } from '../../../shared/ipc/settings-calls.ts'
import { counted } from './counted.ts'

const protection: Readonly<Record<SecretProtection, string>> = {
  'key-file': 'In files of the data folder, sealed',
  'operating-system': 'Protected by the operating system',
}
const protectionHelp: Readonly<Record<SecretProtection, string>> = {
  'key-file':
    'Passwords are sealed in secrets.json under the key in secrets.key. Only the account that runs this program may read both; whoever can read them has the passwords.',
  'operating-system':
    'The operating system keeps the key. Passwords can be read by the account that runs this program only, and on this machine only.',
}
const levels: Readonly<Record<LogLevel, string>> = {
  error: 'Errors',
  warn: 'Warnings and errors',
  info: 'Usual',
  debug: 'Everything, for support',
}
const changes: Readonly<Record<ConfigurationChange['kind'], string>> = {
  added: 'is added',
  changed: 'is changed',
  unchanged: 'stays as it is',
  removed: 'is removed; its users stay in the database',
}
const secretChanges: Readonly<Record<SecretChange, string>> = {
  stays: 'The stored password stays.',
  'changed-connection': 'The stored password stays, and is used with the changed connection. Check the server.',
  replaced: 'The password is taken from the file.',
  missing: 'No password is stored. Enter it after the import.',
  removed: 'The stored password is deleted.',
}
const supportParts: Readonly<Record<SupportPart['name'], string>> = {
  program: 'Version, platform and where passwords are kept',
  settings: 'Schedules, time zone, log level and language',
  configuration: 'Configuration, without passwords',
  directories: 'Number of users of each directory, and whether a password is stored',
  runs: 'Last runs: outcome, counts and codes',
  log: 'Lines of the log',
}

/** The Settings screen. */
export const settings = {
  updates: {
    title: 'Updates',
    description: 'Only from the feed that the installation or a policy of this machine names, and never during a run.',
    label: 'Newer versions',
    ask: 'Ask before each download and restart',
    off: 'Do not look for them',
  },
  data: 'Data',
  dataHelp: 'Users, configuration, archives and the log. Back it up as a whole, to a place that only you can read.',
  copyPath: 'Copy path',
  openFolder: 'Open folder',
  secrets: 'Stored passwords',
  secretStore: 'Where they are kept',
  protection,
  protectionHelp,
  log: 'Log',
  logLevel: 'What is logged',
  logLevelHelp: 'In effect at once. Passwords are never logged.',
  levels,
  logFile: 'File',
  logFileHelp: 'At most five files of 5 MB; the oldest one goes.',
  levelSaved: 'The log level was changed.',
  defaultSchedule: {
    title: 'Schedule of a new directory',
    description:
      'Offered to each directory that has no schedule. Nothing runs until you switch it on there and save it.',
    label: 'Default',
    none: 'None',
    change: 'Default schedule…',
    save: 'Save default',
    saved: 'Default schedule saved',
  },
  configuration: 'Configuration',
  configurationText: 'All directories with their settings, to take them to another machine or to keep them.',
  export: 'Export…',
  import: 'Import…',
  exportTitle: 'Export the configuration',
  withSecrets: 'With the stored passwords, sealed under a passphrase',
  withSecretsHelp: 'Who has the file and the passphrase has the passwords. The passphrase is kept nowhere.',
  save: 'Save file',
  saved: (name: string) => `${name} is ready.`,
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat the passphrase',
  importTitle: 'Import a configuration',
  importText: 'It becomes what the file says. First you see what would change.',
  file: 'File',
  choose: 'Choose file…',
  noFile: 'None chosen',
  notText: 'This file is not text in UTF-8.',
  tooLong: 'This file is too large to be a configuration.',
  sealed: 'The file is sealed. Enter its passphrase to see what would change.',
  showChanges: 'Show changes',
  apply: 'Import',
  nothingChanges: 'Nothing would change: the configuration is the same.',
  preview: 'What would change',
  changes,
  secretChanges,
  field: 'Field',
  value: 'Value',
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  imported: (count: number) => `Imported. ${counted(count, 'directory is', 'directories are')} configured.`,
  support: 'Support',
  supportText: 'One readable file for whoever helps you. You see what is in it before it is saved.',
  makeBundle: 'Make support bundle…',
  bundleTitle: 'Save a support bundle?',
  bundleText:
    'It holds no passwords, no password hashes and no e-mail addresses. Names of servers, groups and reading accounts are in it. It is text: look through it before you give it to somebody.',
  bundleHolds: 'What is in it',
  entries: 'Entries',
  supportParts,
}
