import type { ArchiveRow } from '../../../shared/ipc/archive-calls.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { readPages } from './read-pages.ts'
import { printable, renderTable } from './text-table.ts'

export const listArchivesCommand: Command = {
  words: ['archives', 'list'],
  values: [],
  options: [],
  summary: 'Lists the archive folders with owner and size.',
  run: async ({ console, json, terminal }) => {
    const { archives } = console.services
    const rows = await readPages((page) => archives.list({ ...page, search: '' }, terminal.signal))
    const table = () => renderTable(columns, rows.map(rowOf), terminal.width).join('\n')
    terminal.print(json ? JSON.stringify(rows, null, 2) : table())
    return exitCodes.done
  },
}

export const giveArchiveCommand: Command = {
  words: ['archives', 'give'],
  values: ['FOLDER', 'USER'],
  options: [],
  summary: 'Gives the archive of a user who is gone to another one.',
  run: async ({ console, json, terminal }, { values: [folder = '', name = ''] }) => {
    const { id, userName } = await console.services.users.showByName(name)
    await console.services.archives.give({ folder, userId: id }, console.author())
    terminal.print(
      json ? JSON.stringify({ folder, owner: userName }, null, 2) : printable(`${folder} belongs to ${userName}.`),
    )
    return exitCodes.done
  },
}

export const removeArchiveCommand: Command = {
  words: ['archives', 'remove'],
  values: ['FOLDER'],
  options: [],
  summary: 'Removes an archive folder that holds no mail.',
  run: async ({ console, json, terminal }, { values: [folder = ''] }) => {
    await console.services.archives.remove(folder, console.author())
    terminal.print(json ? JSON.stringify({ folder, removed: true }, null, 2) : printable(`${folder}: removed.`))
    return exitCodes.done
  },
}

const columns = [
  { title: 'Folder', most: 40 },
  { title: 'Owner', most: 40 },
  { title: 'Holds mail', most: 12 },
  { title: 'Files', most: 12 },
  { title: 'Bytes', most: 20 },
] as const

const rowOf = ({ folder, owner, holdsMail, files, bytes, isWhole }: ArchiveRow): readonly string[] => [
  folder,
  owner ?? '',
  holdsMail ? 'yes' : 'no',
  `${isWhole ? '' : 'at least '}${files}`,
  `${isWhole ? '' : 'at least '}${bytes}`,
]
