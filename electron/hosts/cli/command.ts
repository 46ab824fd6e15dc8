import type { Console } from '../../compose.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** What stood on the command line after the words of the command. */
export interface Given {
  readonly values: readonly string[]
  readonly confirm: string | null
  readonly all: boolean
}

export interface CommandContext {
  readonly console: Console
  readonly terminal: Terminal
  /** One JSON document on standard output instead of text for people. */
  readonly json: boolean
}

export interface Command {
  /** `users list` */
  readonly words: readonly string[]
  /** For the help: `[DIRECTORY] [DN]`; brackets where it may be left out. */
  readonly values: readonly string[]
  readonly options: readonly ('confirm' | 'all')[]
  readonly summary: string
  readonly run: (context: CommandContext, given: Given) => Promise<ExitCode>
}
