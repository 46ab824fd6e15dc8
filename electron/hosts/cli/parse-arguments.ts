import { parseArgs } from 'node:util'
import { allCommands } from './all-commands.ts'
import { fieldOptions, type Command, type FieldOption, type Given } from './command.ts'
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
  'dry-run': { type: 'boolean' },
  'full-name': { type: 'string', multiple: true },
  authentication: { type: 'string', multiple: true },
  privileges: { type: 'string', multiple: true },
  'login-privileges': { type: 'string', multiple: true },
  email: { type: 'string', multiple: true },
  'pop3-name': { type: 'string', multiple: true },
  dn: { type: 'string', multiple: true },
  folder: { type: 'string', multiple: true },
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
    fields: new Map(fieldOptions.flatMap((name) => givenOption(name, values[name]))),
    dryRun: values['dry-run'] === true,
  }
  refuseWhatDoesNotFit(command, given)
  return { kind: 'command', command, given, data: values.data }
}

const givenOption = (
  name: FieldOption,
  given: readonly string[] | undefined,
): readonly (readonly [FieldOption, readonly string[]])[] => (given === undefined ? [] : [[name, given]])

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

function refuseWhatDoesNotFit(command: Command, given: Given): void {
  const least = command.values.filter((value) => !value.startsWith('[')).length
  const most = command.values.at(-1)?.endsWith('...') === true ? Number.POSITIVE_INFINITY : command.values.length
  if (given.values.length < least || given.values.length > most)
    throw new UsageError(`The command takes other values: ${usageOf(command)}`)
  const foreign = namesOfGiven(given).find((name) => !command.options.includes(name))
  if (foreign !== undefined) throw foreignOption(`--${foreign}`, command)
}

const namesOfGiven = ({ confirm, all, dryRun, fields }: Given): readonly Command['options'][number][] => [
  ...(confirm === null ? [] : (['confirm'] as const)),
  ...(all ? (['all'] as const) : []),
  ...(dryRun ? (['dry-run'] as const) : []),
  ...fields.keys(),
]

const foreignOption = (option: string, command: Command): UsageError =>
  new UsageError(`${option} does not belong to this command: ${usageOf(command)}`)
