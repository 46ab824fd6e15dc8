import { opendir } from 'node:fs/promises'
import { problemError } from '../../shared/errors/problem-error.ts'
import { archiveFolderKey, archiveFolderKeysOf } from './archive-folder-name.ts'

/** Names of what lies in the archives' folder, by key: several where they differ in case or normal form alone. */
export type FolderEntries = ReadonlyMap<string, readonly string[]>

/** Read in portions, so that 100,000 folders do not block the event loop. Without the folder there are no archives. */
export async function readFolderEntries(folder: string): Promise<FolderEntries> {
  const entries = new Map<string, readonly string[]>()
  try {
    for await (const { name } of await opendir(folder, { bufferSize: 256 })) {
      const key = archiveFolderKey(name)
      entries.set(key, [...(entries.get(key) ?? []), name])
    }
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw unusable(folder, thrown)
  }
  return entries
}

/** What bears the user's name, be it in another case or normal form. */
export const entriesNamed = (entries: FolderEntries, userName: string): readonly string[] =>
  archiveFolderKeysOf(userName).flatMap((key) => entries.get(key) ?? [])

const errorCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'

const unusable = (folder: string, cause: unknown) =>
  problemError('data-folder-unusable', 'plan', { parameters: { folder, reason: errorCode(cause) }, cause })
