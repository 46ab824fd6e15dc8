import { allCommands } from './all-commands.ts'
import { fieldOptions, type Command, type FieldOption } from './command.ts'

const columnWidth = 44

const optionTexts = { confirm: '[--confirm FINGERPRINT]', all: '[--all]', 'dry-run': '[--dry-run]' } as const

export const usageOf = (command: Command): string =>
  ['dsconsole', ...command.words, ...command.values, ...optionsOf(command)].join(' ')

/** A command that takes most of the options that describe a user would not fit into a line with them. */
function optionsOf({ options }: Command): readonly string[] {
  const fields = options.filter((name) => isFieldOption(name))
  const others = options.filter((name) => !isFieldOption(name)).map((name) => optionTexts[name])
  return [...(fields.length > 1 ? ['[FIELDS]'] : fields.map((name) => `[--${name} ...]`)), ...others]
}

const isFieldOption = (name: Command['options'][number]): name is FieldOption =>
  fieldOptions.some((field) => field === name)

const describeCommand = (command: Command): string => {
  const usage = usageOf(command)
  const gap = usage.length < columnWidth ? usage.padEnd(columnWidth) : `${usage}\n  ${' '.repeat(columnWidth)}`
  return `  ${gap}${command.summary}`
}

export const helpText = (): string => `Directory Services Console, for scripts and the task scheduler.

${allCommands.map(describeCommand).join('\n')}

Options
  --data DIR    The data folder; otherwise DSCONSOLE_DATA, otherwise this account's own.
  --json        Prints one JSON document on standard output; progress goes to standard error.
  --all         Prints every row of a plan.
  --help        This text.
  --version     The version.

FIELDS of a user
  --full-name TEXT            Here and below, an empty text removes what is there.
  --authentication KIND       integrated, or directory-services.
  --privileges LIST           none, admin, or some of login,changePassword,archive,modifyArchiveProfiles,export,
                              modifyExportProfiles,delete.
  --login-privileges LIST     all, none, or some of windows,web,outlook,windowsCmd,imap,api.
  --email ADDRESS             Once for each; the first is the primary address.
  --pop3-name NAME            Once for each.
  --dn DN                     The distinguished name.
  --folder FOLDER=LIST        none, or some of read,write,delete; once for each folder. FOLDER= takes the entry away.

--dry-run shows what a command would do, and does nothing. Passwords come on standard input only.
DIRECTORY may be left out where only one is configured.

Exit codes
  0  done
  1  unexpected failure
  2  wrong usage or configuration
  3  directory unreachable, refused or incomplete
  4  plan held by the guard, nothing written
  5  credentials refused (authenticate)`
