import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'node:net'

/**
 * Processes and folders that vanish with the test run, however it ends: vitest ends its workers with signals, where
 * Node's exit handlers do not run. A shell waits for the end of its standard input, which the system closes for us.
 */
const stopDeadlineMs = 10_000

/** Runs the server; when standard input ends, stops it. Ends as the server ends. */
const tiedServer = 'exec 3<&0; "$@" </dev/null & server=$!; { cat <&3 >/dev/null; kill "$server"; } & wait "$server"'
const tiedFolder = 'cat >/dev/null; rm -rf -- "$1"'

export interface TiedProcess {
  hasEnded(): boolean
  /** Asks politely, then kills. */
  stop(): Promise<void>
}

export function startTied(command: string, parameters: readonly string[]): TiedProcess {
  const shell = spawn('/bin/sh', ['-c', tiedServer, 'sh', command, ...parameters], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const ended = once(shell, 'exit')
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
    shell.stdin.destroy()
  })
  return {
    hasEnded: () => hasEnded,
    stop: async () => {
      if (hasEnded) return
      shell.stdin.end()
      const patience = setTimeout(() => process.kill(-(shell.pid ?? 0), 'SIGKILL'), stopDeadlineMs)
      await ended
      clearTimeout(patience)
    },
  }
}

/** A folder below the system's temporary folder that goes with this process. */
export function tiedTemporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const shell = spawn('/bin/sh', ['-c', tiedFolder, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.unref()
  ;(shell.stdin as unknown as Socket).unref()
  return folder
}
