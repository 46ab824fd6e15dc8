import { allCommands } from './all-commands.ts'
import type { Command } from './command.ts'

const columnWidth = 44

const optionTexts = { confirm: '[--confirm FINGERPRINT]', all: '[--all]' } as const

export const usageOf = (command: Command): string =>
  ['dsconsole', ...command.words, ...command.values, ...command.options.map((name) => optionTexts[name])].join(' ')

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

DIRECTORY may be left out where only one is configured.

Exit codes
  0  done
  1  unexpected failure
  2  wrong usage or configuration
  3  directory unreachable, refused or incomplete
  4  plan held by the guard, nothing written
  5  credentials refused (authenticate)`
