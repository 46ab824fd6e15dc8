import type { Author } from '../../shared/domain/audit.ts'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'
import type { ArchivePage, ArchiveQuery, ArchiveRow } from '../../shared/ipc/archive-calls.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { ArchiveStore } from '../archives/archive-store.ts'
import type { ArchiveGift, ArchiveRepository } from '../database/archives/archive-repository.ts'

export interface ArchivesService {
  /** In order of name; only the folders of the page are looked into. */
  list(query: ArchiveQuery, signal: AbortSignal): Promise<ArchivePage>
  /** The user may read and write in it from then on; the mail stays where it is. */
  give(gift: ArchiveGift, author: Author): Promise<void>
  /** An empty one only. */
  remove(folder: string, author: Author): Promise<void>
}

export interface ArchivesDependencies {
  readonly store: ArchiveStore
  readonly archives: ArchiveRepository
}

export function createArchivesService(dependencies: ArchivesDependencies): ArchivesService {
  const { store, archives } = dependencies
  return {
    list: (query, signal) => listArchives(dependencies, query, signal),
    give: async (gift, author) => {
      await archives.give({ ...gift, folder: await requireFolder(store, gift.folder) }, author)
    },
    remove: async (folder, author) => {
      const name = await requireFolder(store, folder)
      if ((await store.removeIfEmpty(name)) === 'kept')
        throw problemError('archive-holds-mail', 'settings', { parameters: { folder: name } })
      await archives.forget(name, author)
    },
  }
}

async function listArchives(
  { store, archives }: ArchivesDependencies,
  { offset, limit, search }: ArchiveQuery,
  signal: AbortSignal,
): Promise<ArchivePage> {
  const key = comparisonKey(search)
  const all = await store.listFolders()
  const found = all.filter((folder) => comparisonKey(folder).includes(key))
  const shown = found.slice(offset, offset + limit)
  const owners = await archives.owners(shown)
  const rows: ArchiveRow[] = []
  for (const [place, folder] of shown.entries()) {
    const size = await store.measure(folder, signal)
    if (size !== null) rows.push({ folder, owner: owners[place] ?? null, ...size, holdsMail: holdsMail(size) })
  }
  return { total: found.length, rows }
}

/** On a doubt it does: nobody may take it for empty. */
const holdsMail = ({ files, isWhole }: { readonly files: number; readonly isWhole: boolean }): boolean =>
  files > 0 || !isWhole

/** As the folder itself is named, in whatever case it was asked for. */
async function requireFolder(store: ArchiveStore, folder: string): Promise<string> {
  const key = comparisonKey(folder)
  const found = (await store.listFolders()).find((name) => comparisonKey(name) === key)
  if (found === undefined) throw problemError('archive-unknown', 'settings', { parameters: { folder } })
  return found
}
