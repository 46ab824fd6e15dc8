import { opendir } from 'node:fs/promises'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { archiveFolderKey, archiveFolderKeysOf, userNameOfFolder } from './archive-folder-name.ts'
import { because, named, type Reason } from '../../shared/text/reason.ts'

export interface FolderEntries {
  /** Names of what lies in the archives' folder: several where they differ in case or normal form alone. */
  readonly byKey: ReadonlyMap<string, readonly string[]>
  /** Hardly ever; only then is it worth computing what a user's folder would be called if it were. */
  readonly someShortened: boolean
}

/** Read in portions, so that 100,000 folders do not block the event loop. Without the folder there are no archives. */
export async function readFolderEntries(folder: string): Promise<FolderEntries> {
  const byKey = new Map<string, readonly string[]>()
  let someShortened = false
  try {
    for await (const { name } of await opendir(folder, { bufferSize: 256 })) {
      const key = archiveFolderKey(name)
      byKey.set(key, [...(byKey.get(key) ?? []), name])
      someShortened ||= userNameOfFolder(name) === null
    }
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw unusable(folder, thrown)
  }
  return { byKey, someShortened }
}

/** What bears the user's name, be it in another case or normal form. */
export function entriesNamed({ byKey, someShortened }: FolderEntries, userName: string): readonly string[] {
  const keys = someShortened ? archiveFolderKeysOf(userName) : [comparisonKey(userName)]
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

const errorCode = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null

function codeReason(thrown: unknown): Reason {
  const code = errorCode(thrown)
  return code === null ? because('unknown') : named(code)
}

const unusable = (folder: string, cause: unknown) =>
  problemError('data-folder-unusable', 'plan', { parameters: { folder, reason: codeReason(cause) }, cause })
