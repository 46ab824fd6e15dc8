import { lstat, opendir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Looks for anything that is not a directory, at any depth. A symbolic link is not followed: it counts as mail, as does
 * whatever cannot be read.
 */
export async function isEmptyFolder(path: string): Promise<boolean> {
  try {
    return (await directoriesBelow(path)) !== null
  } catch {
    return false
  }
}

/** Removes a folder of which nothing but directories is known; false where a file keeps it. Never removes a file. */
export async function removeEmptyFolder(path: string): Promise<boolean> {
  try {
    const directories = await directoriesBelow(path)
    if (directories === null) return false
    for (const directory of directories.toReversed()) await rmdir(directory)
    return true
  } catch {
    // A file came in the meantime, or something is in use: what is left stays.
    return false
  }
}

/** The directory itself and all below it, parents first; null where there is anything else. */
async function directoriesBelow(path: string): Promise<readonly string[] | null> {
  if (!(await lstat(path)).isDirectory()) return null
  const directories = [path]
  for (const directory of directories) {
    for await (const entry of await opendir(directory)) {
      if (!entry.isDirectory()) return null
      directories.push(join(directory, entry.name))
    }
  }
  return directories
}
