import { randomUUID } from 'node:crypto'
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { problemError } from '../../shared/errors/problem-error.ts'
import { because } from '../../shared/text/reason.ts'

/** What is done under a lock takes milliseconds; a lock that is older was left behind by a program that died. */
const staleAfterMs = 10_000
const giveUpAfterMs = 20_000
const retryMs = 20

export type WithFileLock = <Value>(file: string, work: () => Promise<Value>) => Promise<Value>

/** Window and command line may write the same file at once: each holds `<file>.lock` while it reads and writes. */
export const withFileLock: WithFileLock = async (file, work) => {
  const lock = `${file}.lock`
  const token = `${process.pid} ${randomUUID()}`
  await acquire(lock, token)
  try {
    return await work()
  } finally {
    await release(lock, token)
  }
}

async function acquire(lock: string, token: string): Promise<void> {
  const deadline = performance.now() + giveUpAfterMs
  while (!(await tryCreate(lock, token))) {
    await removeIfStale(lock)
    if (performance.now() > deadline) throw cannotLock(lock, 'lock-kept')
    await pause(retryMs)
  }
}

async function tryCreate(lock: string, token: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600)
    try {
      await handle.writeFile(token)
    } finally {
      await handle.close()
    }
    return true
  } catch (cause) {
    // Windows answers EPERM while another process is removing the file.
    if (hasCode(cause, 'EEXIST') || (process.platform === 'win32' && hasCode(cause, 'EPERM'))) return false
    throw cannotLock(lock, 'lock-unwritable', cause)
  }
}

/** Moved away before it is removed: of several that find it stale, one only succeeds. */
async function removeIfStale(lock: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(lock)
    const writtenBy = Number.parseInt(await readFile(lock, 'utf8'), 10)
    if (Date.now() - mtimeMs < staleAfterMs && !isGone(writtenBy)) return
    const aside = `${lock}.${randomUUID()}`
    await rename(lock, aside)
    await unlink(aside)
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw thrown
  }
}

/** Empty for the moment between creating and writing: then NaN, which is not gone. */
function isGone(processId: number): boolean {
  if (Number.isNaN(processId)) return false
  try {
    process.kill(processId, 0)
    return false
  } catch (thrown) {
    return hasCode(thrown, 'ESRCH')
  }
}

/** Only one's own: after a long stall another process may have taken the lock over. */
async function release(lock: string, token: string): Promise<void> {
  const present = await readFile(lock, 'utf8').catch(() => null)
  if (present === token) await unlink(lock).catch(() => undefined)
}

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code

const cannotLock = (lock: string, code: 'lock-kept' | 'lock-unwritable', cause?: unknown) =>
  problemError('data-folder-unusable', 'settings', {
    parameters: { folder: dirname(lock), reason: because(code, { file: basename(lock) }) },
    cause,
  })
