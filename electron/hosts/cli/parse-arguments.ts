import { parseArgs } from 'node:util'
import { allCommands } from './all-commands.ts'
import type { Command, Given } from './command.ts'
import { usageOf } from './help.ts'
import { UsageError } from './usage-error.ts'

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly given: Given
      readonly data: string | undefined
    }

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  confirm: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** Whether `--json` stands there, asked before anything can be wrong: then even that is told as JSON. */
export const wantsJson = (typed: readonly string[]): boolean => typed.includes('--json')

export function parseArguments(typed: readonly string[]): CommandLine {
  const { values, positionals } = parseStrictly(typed)
  if (values.help === true || positionals[0] === 'help') return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }
  const command = findCommand(positionals)
  const given = {
    values: positionals.slice(command.words.length),
    confirm: values.confirm ?? null,
    all: values.all === true,
  }
  refuseWhatDoesNotFit(command, given)
  return { kind: 'command', command, given, data: values.data }
}

function parseStrictly(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
  } catch (cause) {
    // Node names the option and adds advice on a line or in a sentence of its own.
    const message = cause instanceof Error ? cause.message.split(/[.\n]/u)[0] : undefined
    throw new UsageError(`${message ?? 'The options cannot be read'}.`)
  }
}

function findCommand(positionals: readonly string[]): Command {
  if (positionals.length === 0) throw new UsageError('No command was given.')
  const found = allCommands.find(({ words }) => words.every((word, index) => positionals[index] === word))
  if (found !== undefined) return found
  const family = allCommands.filter(({ words }) => words[0] === positionals[0])
  if (family.length === 0) throw new UsageError('There is no such command.')
  throw new UsageError(`The command is incomplete. One of: ${family.map(usageOf).join(' | ')}`)
}

function refuseWhatDoesNotFit(command: Command, { values, confirm, all }: Given): void {
  const least = command.values.filter((value) => !value.startsWith('[')).length
  if (values.length < least || values.length > command.values.length) {
    throw new UsageError(`The command takes other values: ${usageOf(command)}`)
  }
  if (confirm !== null && !command.options.includes('confirm')) throw foreignOption('--confirm', command)
  if (all && !command.options.includes('all')) throw foreignOption('--all', command)
}

const foreignOption = (option: string, command: Command): UsageError =>
  new UsageError(`${option} does not belong to this command: ${usageOf(command)}`)
