import type { Console } from '../../compose.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** What stood on the command line after the words of the command. */
export interface Given {
  readonly values: readonly string[]
  readonly confirm: string | null
  readonly all: boolean
  /** Of the options that describe a user, those that were given, each as often as it stood there. */
  readonly fields: ReadonlyMap<FieldOption, readonly string[]>
  readonly dryRun: boolean
}

export const fieldOptions = [
  'full-name',
  'authentication',
  'privileges',
  'login-privileges',
  'email',
  'pop3-name',
  'dn',
  'folder',
] as const
export type FieldOption = (typeof fieldOptions)[number]

export interface CommandContext {
  readonly console: Console
  readonly terminal: Terminal
  /** One JSON document on standard output instead of text for people. */
  readonly json: boolean
}

export interface Command {
  /** `users list` */
  readonly words: readonly string[]
  /** For the help: `[DIRECTORY] [DN]`; brackets where it may be left out; `NAME...` where more may follow. */
  readonly values: readonly string[]
  readonly options: readonly ('confirm' | 'all' | 'dry-run' | FieldOption)[]
  readonly summary: string
  readonly run: (context: CommandContext, given: Given) => Promise<ExitCode>
}
