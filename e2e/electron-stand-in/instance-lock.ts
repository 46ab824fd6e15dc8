import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One instance for each user data folder, by files: Electron's call is synchronous. */
export function takeInstanceLock(folder: string, onSecond: (argv: readonly string[]) => void): boolean {
  const lock = join(folder, 'stand-in.lock')
  const calls = join(folder, 'stand-in-calls')
  mkdirSync(calls, { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(join(calls, String(process.pid)), JSON.stringify(process.argv))
      return false
    }
    writeFileSync(lock, String(process.pid))
  }
  // Before the pages go: whoever sees those gone may start the program again.
  process.prependListener('exit', () => rmSync(lock, { force: true }))
  watch(calls, () => readCalls(calls, onSecond)).unref()
  return true
}

function readCalls(folder: string, onSecond: (argv: readonly string[]) => void): void {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text === '') continue
    rmSync(join(folder, name))
    onSecond(JSON.parse(text) as string[])
  }
}
