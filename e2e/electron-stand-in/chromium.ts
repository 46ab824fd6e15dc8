import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connectCdp, type CdpConnection } from './cdp-connection.ts'

const startDeadlineMs = 30_000

/** No name resolves, so nothing that slips past the interception reaches a network. */
const fixedSwitches = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Starts the system's chromium, which ends with this process however that ends, and prints its line for Playwright. */
export async function startChromium(switches: readonly string[]): Promise<CdpConnection> {
  const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'))
  const command = process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium'
  // The shell's standard input closes when this process is gone, also by SIGKILL.
  const tied = 'exec 3<&0; "$@" </dev/null 3<&- & child=$!; { cat <&3 >/dev/null; kill -9 "$child"; } & wait "$child"'
  const child = spawn(
    '/bin/sh',
    ['-c', tied, 'sh', command, ...fixedSwitches, ...switches, `--user-data-dir=${profile}`],
    { stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  )
  process.on('exit', () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const address = await readAddress(child.stderr)
  process.stderr.write(`DevTools listening on ${address}\n`)
  return connectCdp(address)
}

async function readAddress(stream: NodeJS.ReadableStream): Promise<string> {
  const deadline = setTimeout(() => process.exit(1), startDeadlineMs)
  const lines = createInterface({ input: stream })
  try {
    return await new Promise((fulfil, reject) => {
      lines.on('line', (line) => {
        const address = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1]
        if (address !== undefined) fulfil(address)
      })
      lines.on('close', () => reject(new Error('Chromium ended before it listened.')))
    })
  } finally {
    clearTimeout(deadline)
  }
}
