import { lstat, opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { problemError } from '../../shared/errors/problem-error.ts'

/** `isWhole`: everything could be looked at; otherwise there is at least this much. */
export interface FolderSize {
  readonly files: number
  readonly bytes: number
  readonly isWhole: boolean
}

/** Files looked at in one folder: a list of archives must not wait for the mail of twenty years to be counted. */
const mostFiles = 20_000

/** Symbolic links count as files of their own size and are not followed. */
export async function measureFolder(path: string, signal: AbortSignal): Promise<FolderSize> {
  const directories = [path]
  const size = { files: 0, bytes: 0 }
  try {
    for (const directory of directories) {
      for await (const entry of await opendir(directory)) {
        if (signal.aborted) throw problemError('cancelled', 'database')
        const place = join(directory, entry.name)
        if (entry.isDirectory()) directories.push(place)
        else {
          size.files += 1
          size.bytes += (await lstat(place)).size
        }
        if (size.files === mostFiles) return { ...size, isWhole: false }
      }
    }
    return { ...size, isWhole: true }
  } catch (thrown) {
    if (signal.aborted) throw thrown
    return { ...size, isWhole: false }
  }
}
