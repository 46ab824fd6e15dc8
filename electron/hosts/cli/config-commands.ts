import { readFile, writeFile } from 'node:fs/promises'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Command, CommandContext } from './command.ts'
import { describeFacts } from './describe-facts.ts'
import { exitCodes } from './exit-code.ts'
import type { Terminal } from './terminal.ts'
import { because, named, type Reason } from '../../../shared/text/reason.ts'

export const importCommand: Command = {
  words: ['config', 'import'],
  values: ['FILE'],
  options: [],
  summary: 'Replaces the configuration by that of FILE; - is standard input.',
  run: async ({ console, json, terminal }, { values: [file = ''] }) => {
    const text = await readText(file, terminal)
    const { directories, removed } = await console.services.directories.importConfiguration(text)
    if (json) terminal.print(JSON.stringify({ directories, removed }, null, 2))
    else terminal.print(describeImport(directories, removed))
    return exitCodes.done
  },
}

export const exportCommand: Command = {
  words: ['config', 'export'],
  values: ['[FILE]'],
  options: [],
  summary: 'Writes the configuration to FILE or standard output. Secrets never stand in it.',
  run: async ({ console, json, terminal }, { values: [file] }) => {
    const text = JSON.stringify(console.services.directories.exportConfiguration(), null, 2)
    if (file === undefined) terminal.print(text)
    else {
      await writeText(file, `${text}\n`)
      terminal.print(json ? JSON.stringify({ file }, null, 2) : `Written to ${file}.`)
    }
    return exitCodes.done
  },
}

export const showConfigurationCommand: Command = {
  words: ['config', 'show'],
  values: [],
  options: [],
  summary: 'Shows the configuration, and which secrets are stored.',
  run: async ({ console, json, terminal }) => {
    const directories = await console.services.directories.list()
    const document = { dataFolder: console.dataFolder, directories }
    terminal.print(json ? JSON.stringify(document, null, 2) : describeConfiguration(document).join('\n'))
    return exitCodes.done
  },
}

type Directories = Awaited<ReturnType<CommandContext['console']['services']['directories']['list']>>

const describeConfiguration = (document: {
  readonly dataFolder: string
  readonly directories: Directories
}): readonly string[] => [
  `Data folder: ${document.dataFolder}`,
  ...(document.directories.length === 0 ? ['No directory is configured.'] : []),
  ...document.directories.flatMap(({ configuration, storedSecrets }) => [
    '',
    ...describeFacts(configuration),
    ...Object.entries(storedSecrets).map(
      ([field, isStored]) => `secret ${configuration.id}/${field}: ${isStored ? 'stored' : 'not stored'}`,
    ),
  ]),
]

const describeImport = (directories: readonly string[], removed: readonly string[]): string =>
  [
    `Configured: ${directories.join(', ') || 'no directory'}.`,
    ...(removed.length === 0 ? [] : [`No longer configured, secrets removed: ${removed.join(', ')}.`]),
  ].join('\n')

async function readText(file: string, terminal: Terminal): Promise<string> {
  if (file === '-') return terminal.readInput()
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw problemError('configuration-unreadable', 'settings', { parameters: { file, reason: reasonOf(cause) }, cause })
  }
}

async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (cause) {
    const parameters = { field: file, reason: because('could-not-be-written', { code: reasonOf(cause) }) }
    throw problemError('setting-invalid', 'settings', { parameters, cause })
  }
}

/** The system's code, e.g. ENOENT: it says enough, and never holds content. */
const reasonOf = (cause: unknown): Reason =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? named(cause.code) : because('unknown')
