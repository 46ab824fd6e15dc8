import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { problemError } from '../../../shared/errors/problem-error.ts'

/** Asks on a terminal without echo. The prompt goes to standard error: the output may be redirected. */
export async function readHiddenLine(
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  prompt: string,
  signal: AbortSignal,
): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true })
  const interrupted = new AbortController()
  lines.on('SIGINT', () => interrupted.abort())
  stderr.write(prompt)
  try {
    return await lines.question('', { signal: AbortSignal.any([signal, interrupted.signal]) })
  } catch (cause) {
    throw problemError('cancelled', 'settings', { cause })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}
