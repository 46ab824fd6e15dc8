import { addAbortSignal } from 'node:stream'
import { text } from 'node:stream/consumers'
import { readHiddenLine } from './read-hidden-line.ts'
import type { Terminal } from './terminal.ts'

/** Where the output is no terminal, lines are as long as they are. */
const widthOfFiles = 10_000

/** The terminal of this process; `signal` is aborted by its SIGINT and SIGTERM. */
export function createProcessTerminal(process: NodeJS.Process, signal: AbortSignal): Terminal {
  const { stdin, stdout, stderr } = process
  const readAll = () => text(addAbortSignal(signal, stdin))
  return {
    environment: process.env,
    width: stdout.isTTY ? stdout.columns : widthOfFiles,
    signal,
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    readInput: readAll,
    readSecret: async (prompt) =>
      stdin.isTTY ? readHiddenLine(process, prompt, signal) : withoutNewline(await readAll()),
  }
}

/** One only: it comes from `echo` and from editors; a password may end with blanks of its own. */
const withoutNewline = (value: string): string => value.replace(/\r?\n$/u, '')
