import { createReadStream, read, writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * The terminal of a program that dsconsole.exe started on Windows. Electron's main process has no use for its own
 * there: `process.stdin` always ends at once (Electron, lib/common/init.ts) and both outputs were one in some versions.
 * The descriptors are the launcher's pipes in any case.
 */
export interface LaunchedTerminalParts {
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly descriptors: { readonly input: number; readonly output: number; readonly errors: number }
  /** Called where nobody reads the output any more. */
  readonly onClosed: () => void
}

export const standardDescriptors = { input: 0, output: 1, errors: 2 } as const
const widthOfFiles = 10_000
const narrowest = 20
const newline = 0x0a

export function createLaunchedTerminal(parts: LaunchedTerminalParts): Terminal {
  const { environment, signal, descriptors } = parts
  const readInput = () => text(openInput(parts))
  const note = (line: string) => writeAll(parts, descriptors.errors, `${line}\n`)
  return {
    environment,
    width: widthFrom(environment['DSCONSOLE_LAUNCHER_WIDTH']),
    signal,
    print: (line) => writeAll(parts, descriptors.output, `${line}\n`),
    note,
    readInput,
    readSecret: async (prompt) => {
      if (environment['DSCONSOLE_LAUNCHER_TYPED'] !== '1') return withoutNewline(await readInput())
      writeAll(parts, descriptors.errors, prompt)
      const line = await readLine(parts)
      note('')
      return line
    },
  }
}

/** Nothing, or nonsense: the output goes into a file. */
function widthFrom(given = ''): number {
  const width = Number(given)
  return Number.isInteger(width) && width >= narrowest ? width : widthOfFiles
}

const openInput = ({ descriptors, signal }: LaunchedTerminalParts) =>
  createReadStream('', { fd: descriptors.input, autoClose: false, signal })

/**
 * Byte by byte: a read that waits for more would take the answer to the next question, and a program cannot end while
 * one of its reads waits. The launcher shows no echo, and closes the pipe when it goes.
 */
async function readLine({ descriptors, signal }: LaunchedTerminalParts): Promise<string> {
  const bytes: number[] = []
  const one = Buffer.alloc(1)
  while ((await readInto(one, descriptors.input)) === 1) {
    if (signal.aborted) break
    if (one[0] === newline) return withoutNewline(`${Buffer.from(bytes).toString()}\n`)
    bytes.push(...one)
  }
  throw problemError('cancelled', 'settings')
}

/** How many bytes came; none at the end. */
const readInto = (buffer: Buffer, descriptor: number): Promise<number> =>
  new Promise((fulfil, reject) => {
    read(descriptor, buffer, 0, buffer.length, null, (error, count) => {
      if (error === null) fulfil(count)
      else reject(error)
    })
  })

/** At once and in order, so that the program may end right after. */
function writeAll({ onClosed }: LaunchedTerminalParts, descriptor: number, line: string): void {
  const bytes = Buffer.from(line)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
  } catch {
    onClosed()
  }
}

/** One only: it comes from `echo` and from editors; a password may end with blanks of its own. */
const withoutNewline = (value: string): string => value.replace(/\r?\n$/u, '')
