import { open } from 'node:fs/promises'
import { join } from 'node:path'

export const logFile = (folder: string): string => join(folder, 'logs', 'dsconsole.log')

/** The last lines of the newest log file, whole ones only, oldest first; empty where there is none. */
export async function readNewestLog(folder: string, mostBytes: number): Promise<readonly string[]> {
  const handle = await open(logFile(folder), 'r').catch(() => null)
  if (handle === null) return []
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, mostBytes)
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await handle.read(bytes, 0, length, size - length)
    const lines = bytes.toString('utf8', 0, bytesRead).split('\n')
    // A line that was cut off would be no JSON.
    return (size > mostBytes ? lines.slice(1) : lines).filter((line) => line !== '')
  } finally {
    await handle.close()
  }
}
