import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ArchiveIndex, ArchiveStore } from '../archives/archive-store.ts'

/** Looked at once, and kept up to date with what is done here: most renamed users have no folder. */
export interface FoldersOnDisk {
  readonly has: (name: string) => boolean
  readonly note: (name: string, state: 'exists' | 'gone') => void
}

/** null where the folder of the archives cannot be read. */
export async function foldersOnDisk(archives: ArchiveStore): Promise<FoldersOnDisk | null> {
  try {
    return followFolders(await archives.existingFolders())
  } catch {
    return null
  }
}

function followFolders(atFirst: ArchiveIndex): FoldersOnDisk {
  const since = new Map<string, 'exists' | 'gone'>()
  return {
    has: (name) => {
      const state = since.get(comparisonKey(name))
      return state === undefined ? atFirst.has(name) : state === 'exists'
    },
    note: (name, state) => void since.set(comparisonKey(name), state),
  }
}
