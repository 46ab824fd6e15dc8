import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeConsole } from '../../compose.ts'
import type { CommandLineProcess } from './dsconsole-process.ts'
import { runCommandLine } from './run-command-line.ts'
import type { Terminal } from './terminal.ts'

/** For tests: as `createCommandLineProcess`, but without a process for each command, which takes a tenth of the time. */
export async function createCommandLine(): Promise<
  Pick<CommandLineProcess, 'folder' | 'dataFolder' | 'run' | 'printed' | 'remove'>
> {
  const folder = await mkdtemp(join(tmpdir(), 'dsconsole-cli-'))
  const dataFolder = join(folder, 'data')
  let printed = ''
  return {
    folder,
    dataFolder,
    run: async (line, { input = '', environment = {} } = {}) => {
      const streams = { output: '', errors: '' }
      const terminal = terminalOver(streams, input, { DSCONSOLE_DATA: dataFolder, ...environment })
      const words = line.split(' ').filter((word) => word !== '')
      const open = (data: string) => composeConsole({ dataFolder: data, host: 'command line' })
      const exitCode = await runCommandLine(words, terminal, open)
      printed += streams.output + streams.errors
      return { exitCode, ...streams, json: () => parseJson(streams.output) }
    },
    printed: () => printed,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

interface Streams {
  output: string
  errors: string
}

const terminalOver = (streams: Streams, input: string, environment: NodeJS.ProcessEnv): Terminal => ({
  environment,
  width: 120,
  signal: new AbortController().signal,
  print: (text) => void (streams.output += `${text}\n`),
  note: (text) => void (streams.errors += `${text}\n`),
  readSecret: () => Promise.resolve(input),
  readInput: () => Promise.resolve(input),
})

const parseJson = (text: string): unknown => JSON.parse(text)
